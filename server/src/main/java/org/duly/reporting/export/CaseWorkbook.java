package org.duly.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseCard;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;

/** Writes a list of cases as a workbook: the list, and a sheet that says what each column means and as of when. */
final class CaseWorkbook implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "creditor",
            "standing",
            "stage",
            "dpd",
            "bucket",
            "currency",
            "owed",
            "holder",
            "opened",
            "next",
            "recall");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Words words;
    private final ZoneId zone;
    private int row = 1;

    CaseWorkbook(OutputStream out, Words words, ZoneId zone) {
        this.workbook = new Workbook(out, "Duly", "1.0");
        this.words = words;
        this.zone = zone;
        this.sheet = workbook.newWorksheet(words.of("reporting.export.sheet"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, words.of("reporting.export." + COLUMNS.get(i)));
            sheet.width(i, i == 2 ? 24 : 15);
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** One line per currency owed, nearly always one; a case that owes nothing has one line without an amount. */
    void add(CaseBrief brief, Map<UserId, String> names) {
        if (brief.owed().isEmpty()) {
            line(brief, names);
        }
        for (Money owed : brief.owed()) {
            sheet.value(row, 7, owed.currency().getCurrencyCode());
            sheet.value(row, 8, owed.toDecimal());
            sheet.style(row, 8).format("#,##0.00").set();
            line(brief, names);
        }
    }

    private void line(CaseBrief brief, Map<UserId, String> names) {
        CaseCard card = brief.card();
        UserId holder = card.holder();
        text(0, card.number());
        text(1, brief.maskedName());
        text(2, brief.creditor().name());
        text(3, words.of("reporting.standing." + card.standing()));
        text(4, words.of("casework.state." + card.sopState()));
        sheet.value(row, 5, brief.daysPastDue());
        text(6, "M" + brief.bucket());
        text(9, holder == null ? "" : names.getOrDefault(holder, ""));
        text(10, minute(card.openedAt()));
        text(11, card.nextStep() == null ? "" : minute(card.nextStep().due()));
        LocalDate recall = brief.recallOn();
        text(12, recall == null ? "" : recall.toString());
        row++;
    }

    /** The second sheet: as of when, for whom, and what each column means. */
    void explain(Instant asOf, String reader, int cases) {
        Worksheet about = workbook.newWorksheet(words.of("reporting.export.about"));
        about.width(0, 22);
        about.width(1, 90);
        int line = 0;
        for (List<String> pair : List.of(
                List.of(words.of("reporting.export.as-of"), minute(asOf) + " " + zone),
                List.of(words.of("reporting.export.reader"), reader),
                List.of(words.of("reporting.export.cases"), String.valueOf(cases)),
                List.of(words.of("reporting.export.masking"), words.of("reporting.export.masking.text")))) {
            about.value(line, 0, CellText.safe(pair.get(0)));
            about.value(line++, 1, CellText.safe(pair.get(1)));
        }
        for (String column : COLUMNS) {
            about.value(line, 0, words.of("reporting.export." + column));
            about.value(line++, 1, words.of("reporting.export." + column + ".means"));
        }
    }

    int rows() {
        return row - 1;
    }

    private void text(int column, String value) {
        sheet.value(row, column, CellText.safe(value));
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Finds texts in the reader's language. */
    @FunctionalInterface
    interface Words {

        String of(String key);
    }
}
