package org.duly.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the files under {@code samples/}; the same data and seed always give the same rows. */
final class SampleFiles {

    private static final long SEED = 20_260_701L;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final OpenData data;
    private final Path folder;

    SampleFiles(Path data, Path folder) {
        this.data = new OpenData(data);
        this.folder = folder;
    }

    void write() throws IOException {
        ChinesePlacements chinese = new ChinesePlacements(SEED);
        workbook("placement-card-cn.xlsx", chinese.cards(data.creditCards()));
        text(
                "placement-consumer-cn.csv",
                GB18030,
                ChinesePlacements.CONSUMER_COLUMNS,
                chinese.loans(data.creditCards()));
        text(
                "placement-us.csv",
                StandardCharsets.UTF_8,
                AmericanPlacements.COLUMNS,
                new AmericanPlacements(SEED).loans(data.lendingClub(), 400));
        excerpt("lendingclub-2018q1.csv", lendingClub());
        excerpt("sba-california.csv", data.smallBusiness());
        text("placement-with-errors.csv", StandardCharsets.UTF_8, WrongRows.COLUMNS, WrongRows.rows());
    }

    /** Every loan that is not current, and as many current ones as make a thousand. */
    private List<Map<String, String>> lendingClub() {
        List<Map<String, String>> all = data.lendingClub();
        List<Map<String, String>> chosen = new ArrayList<>(all.stream()
                .filter(loan -> loan.getOrDefault("loan_status", "").matches("In Grace.*|Late.*|Charged.*"))
                .toList());
        all.stream()
                .filter(loan -> loan.getOrDefault("loan_status", "").matches("Current|Fully Paid"))
                .limit(1000L - chosen.size())
                .forEach(chosen::add);
        return chosen;
    }

    private void excerpt(String name, List<Map<String, String>> rows) throws IOException {
        text(
                name,
                StandardCharsets.UTF_8,
                List.copyOf(rows.getFirst().keySet()),
                rows.stream().map(row -> List.copyOf(row.values())).toList());
    }

    private void text(String name, Charset charset, List<String> columns, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(name), charset)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        }
    }

    private void workbook(String name, List<List<Object>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                Workbook workbook = new Workbook(out, "Duly", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("委案清单");
            sheet.value(0, 0, "示例银行信用卡中心 委案清单（全部为虚构人物）");
            List<String> columns = ChinesePlacements.CARD_COLUMNS;
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(2, column, columns.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    cell(sheet, row + 3, column, rows.get(row).get(column));
                }
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case BigDecimal amount -> {
                sheet.value(row, column, amount);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Integer number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Object text -> {
                if (!text.toString().isEmpty()) {
                    sheet.value(row, column, text.toString());
                }
            }
        }
    }
}
