package org.duly.portfolio.placing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.intake.Line;
import org.duly.intake.Opened;
import org.duly.intake.Table;
import org.duly.intake.Tables;
import org.duly.intake.Unreadable;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.store.Run;
import org.duly.portfolio.store.RunRows;
import org.duly.portfolio.store.SentFiles;
import org.duly.portfolio.store.Turns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: reads it once to the end to know that it can be read, recognises it, keeps it encrypted. */
@Service
public class ReceivingFiles {

    private final Tables tables;
    private final RunRows runs;
    private final SentFiles files;
    private final Turns turns;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReceivingFiles(
            Tables tables,
            RunRows runs,
            SentFiles files,
            Turns turns,
            Journal journal,
            Acting acting,
            Clock clock,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.runs = runs;
        this.files = files;
        this.turns = turns;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of a file. */
    public sealed interface Received {}

    /** It is here; the run says whether it was here before. */
    public record Here(Run run, boolean knownBefore) implements Received {}

    public record NotReadable(Unreadable why) implements Received {}

    public Received receive(CreditorId creditor, String fileName, InputStream content) {
        Path file = null;
        try {
            file = Files.createTempFile("duly-placement", ".part");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream in = new DigestInputStream(content, digest)) {
                Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return receive(creditor, fileName, file, digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256; use a complete JDK", e);
        } finally {
            Scratch.delete(file);
        }
    }

    private Received receive(CreditorId creditor, String fileName, Path file, byte[] sha256) throws IOException {
        Optional<Run> known = Objects.requireNonNull(transaction.execute(_ -> runs.sameContent(creditor, sha256)));
        if (known.isPresent()) {
            return new Here(known.get(), true);
        }
        Opened opened = tables.open(file);
        return switch (opened) {
            case Unreadable unreadable -> new NotReadable(unreadable);
            case Table table ->
                switch (count(table)) {
                    case Unread unread -> new NotReadable(unread.why());
                    case Counted counted -> keep(creditor, fileName, file, sha256, counted.rows());
                };
        };
    }

    private sealed interface Count {}

    private record Counted(long rows) implements Count {}

    private record Unread(Unreadable why) implements Count {}

    private static Count count(Table table) {
        try (table) {
            long rows = 0;
            for (Line line = table.next(); line != null; line = table.next()) {
                if (line instanceof Unreadable unreadable) {
                    return new Unread(unreadable);
                }
                rows++;
            }
            return new Counted(rows);
        }
    }

    private Received keep(CreditorId creditor, String fileName, Path file, byte[] sha256, long rows) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            turns.take(creditor);
            Optional<Run> known = runs.sameContent(creditor, sha256);
            if (known.isPresent()) {
                return new Here(known.get(), true);
            }
            Instant now = Instant.now(clock);
            UUID id = Uuid7.next(now);
            runs.insert(
                    new RunRows.Arrived(
                            id,
                            creditor,
                            fileName,
                            sha256,
                            size(file),
                            rows,
                            acting.current().user()),
                    now);
            files.keep(id, creditor, file);
            journal.record(Kind.COMMAND, "portfolio.receive-file", id, Map.of("bytes", size(file), "rows", rows));
            return new Here(runs.byId(id).orElseThrow(), false);
        }));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
