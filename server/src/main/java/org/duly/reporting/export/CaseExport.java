package org.duly.reporting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Staff;
import org.duly.kernel.UserId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exports the cases in the reader's scope, masked; that it left the building goes on record first. */
@Service
public class CaseExport {

    private static final int CHUNK = 1000;
    private static final Cases.Filter EVERY = new Cases.Filter(null, null, null, false, null);

    private final Cases cases;
    private final CaseBriefs briefs;
    private final Staff staff;
    private final Acting acting;
    private final Journal journal;
    private final MessageSource messages;
    private final Clock clock;

    CaseExport(
            Cases cases,
            CaseBriefs briefs,
            Staff staff,
            Acting acting,
            Journal journal,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.briefs = briefs;
        this.staff = staff;
        this.acting = acting;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** The workbook, as of now. */
    @Transactional
    public byte[] workbook(Locale locale) {
        Instant asOf = Instant.now(clock);
        int total = cases.find(EVERY, 1, 0).total();
        journal.record(Kind.EXPORT, "reporting.export-cases", null, Map.of("cases", total, "asOf", asOf.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CaseWorkbook workbook = new CaseWorkbook(out, key -> words(key, locale), clock.getZone())) {
            for (int from = 0; from < total; from += CHUNK) {
                add(workbook, briefs.of(cases.find(EVERY, CHUNK, from).cards()));
            }
            workbook.explain(asOf, acting.current().name(), total);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook could not be written in memory", e);
        }
        return out.toByteArray();
    }

    private void add(CaseWorkbook workbook, List<CaseBrief> lines) {
        List<UserId> holders = lines.stream()
                .map(line -> line.card().holder())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UserId, String> names = staff.names(holders);
        lines.forEach(line -> workbook.add(line, names));
    }

    private String words(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }
}
