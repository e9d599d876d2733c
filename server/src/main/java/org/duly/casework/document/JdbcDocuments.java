package org.duly.casework.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.audit.Journal;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.casework.DocumentId;
import org.duly.casework.Documents;
import org.duly.casework.Documents.Attaching.Attached;
import org.duly.casework.Documents.Attaching.NotAttached;
import org.duly.casework.FileType;
import org.duly.casework.events.DocumentAttached;
import org.duly.identity.Acting;
import org.duly.kernel.CaseId;
import org.duly.kernel.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents in the database. */
@Service
@Transactional
class JdbcDocuments implements Documents {

    private final DocumentRows rows;
    private final Cases cases;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JdbcDocuments(
            DocumentRows rows,
            Cases cases,
            Acting acting,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.acting = acting;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Attaching attach(CaseId caseId, Kind kind, String name, InputStream content) {
        byte[] bytes = read(content);
        if (bytes.length == 0) {
            return new NotAttached(Refusal.EMPTY, null);
        } else if (bytes.length > LARGEST) {
            return new NotAttached(Refusal.TOO_BIG, null);
        }
        return Judging.type(bytes)
                .map(type -> keep(cases.card(caseId), described(caseId, kind, type, name, bytes), bytes))
                .orElseGet(() -> new NotAttached(Refusal.TYPE, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> of(CaseId caseId) {
        return rows.of(caseId);
    }

    @Override
    public Optional<Opened> open(DocumentId id) {
        Optional<Opened> opened = rows.open(id);
        opened.ifPresent(found -> journal.record(
                org.duly.audit.Kind.EXPORT,
                "casework.take-document",
                found.document().caseId(),
                detail(found.document())));
        return opened;
    }

    private Attaching keep(CaseCard card, Document document, byte[] content) {
        if (!rows.keep(document, card.creditor(), content)) {
            return new NotAttached(
                    Refusal.KNOWN, rows.same(card.id(), document.sha256()).orElseThrow());
        }
        journal.record(org.duly.audit.Kind.COMMAND, "casework.attach-document", card.id(), detail(document));
        facts.publishEvent(new DocumentAttached(card.id(), document.id(), document.kind(), document.at()));
        return new Attached(document.id());
    }

    private Document described(CaseId caseId, Kind kind, FileType type, String name, byte[] bytes) {
        Instant now = clock.instant();
        return new Document(
                new DocumentId(Uuid7.next(now)),
                caseId,
                kind,
                type,
                FileName.of(name, type),
                bytes.length,
                sha256(bytes),
                acting.current().name(),
                now);
    }

    private static Map<String, ?> detail(Document document) {
        return Map.of(
                "document", document.id().toString(), "kind", document.kind().name());
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
