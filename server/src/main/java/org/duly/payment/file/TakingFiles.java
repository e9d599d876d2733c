package org.duly.payment.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.intake.Opened;
import org.duly.intake.Table;
import org.duly.intake.Tables;
import org.duly.intake.Unreadable;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes payment files in, once by content, and forgets those that nobody goes on with. */
@Service
@Transactional
public class TakingFiles {

    private static final long MOST_BYTES = 64L << 20;
    private static final Duration DRAFTS_KEPT = Duration.ofDays(1);

    private final PaymentFileRows files;
    private final Tables tables;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    TakingFiles(PaymentFileRows files, Tables tables, Journal journal, Acting acting, Clock clock) {
        this.files = files;
        this.tables = tables;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** What came of taking a file in. */
    public sealed interface Taken {

        record Fresh(UUID file) implements Taken {}

        /** The same content came before; nothing was done. */
        record Known(UUID file) implements Taken {}

        /** It is no table; message code first, then its arguments. */
        record Refused(List<String> why) implements Taken {}
    }

    public Taken take(CreditorId creditor, String name, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Taken.Refused(List.of("payment.file.too-large", String.valueOf(MOST_BYTES >> 20)));
            }
            byte[] content = Files.readAllBytes(file);
            String hash = hash(content);
            Optional<UUID> known = files.known(creditor, hash);
            if (known.isPresent()) {
                return new Taken.Known(known.get());
            }
            List<String> trouble = trouble(file);
            return trouble.isEmpty()
                    ? new Taken.Fresh(keep(creditor, name, hash, content))
                    : new Taken.Refused(trouble);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Drops a file of which nothing was posted. */
    public void discard(UUID id) {
        PaymentFile file = find(id);
        if (file.state() != PaymentFile.State.DRAFT && file.state() != PaymentFile.State.UNREADABLE) {
            throw new IllegalStateException("Payment file " + id + " has been read; its lines stay");
        }
        files.delete(id);
        journal.record(Kind.COMMAND, "payment.discard-file", id, Map.of());
    }

    /** Drops drafts nobody went on with, because they name payers in the clear. */
    public void dropStaleDrafts() {
        files.draftsBefore(clock.instant().minus(DRAFTS_KEPT)).forEach(files::delete);
    }

    @Transactional(readOnly = true)
    public PaymentFile find(UUID file) {
        return files.find(file)
                .orElseThrow(() -> new NoSuchElementException("No payment file " + file + " is open to the reader"));
    }

    /** Files in the reader's scope behind {@code after}, newest first. */
    @Transactional(readOnly = true)
    public List<PaymentFile> list(@Nullable UUID after, int limit) {
        return files.list(after, limit);
    }

    private UUID keep(CreditorId creditor, String name, String hash, byte[] content) {
        UUID id = Uuid7.next(clock.instant());
        files.insert(
                new PaymentFileRows.Incoming(id, creditor, name, hash, content),
                acting.current().name());
        journal.record(Kind.COMMAND, "payment.take-file", id, Map.of("creditor", creditor.toString(), "sha256", hash));
        return id;
    }

    private List<String> trouble(Path file) {
        Opened opened = tables.open(file);
        return switch (opened) {
            case Unreadable unreadable -> Troubles.of(unreadable);
            case Table table -> {
                table.close();
                yield List.of();
            }
        };
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
