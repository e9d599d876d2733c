package org.duly.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.audit.AuditTrail;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulyTest
class CaseExportTests {

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    AuditTrail trail;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member reader;
    private List<CaseCard> placed;

    @BeforeEach
    void placeCases() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        reader = agency.admit(Role.CREDITOR, bank);
        placed = agency.place(bank, 3);
    }

    @Test
    void holdsTheReadersCasesMasked() throws Exception {
        agency.place(agency.bank(), 2);

        List<Row> rows = sheet(0);

        assertThat(rows.stream().skip(1).map(row -> row.getCellText(0)))
                .containsExactlyInAnyOrderElementsOf(
                        placed.stream().map(CaseCard::number).toList());
        assertThat(rows.get(1).getCellText(1)).startsWith("王").doesNotContain("测试");
    }

    @Test
    void writesAmountsAsNumbersWithTheirCurrency() throws Exception {
        Row row = sheet(0).get(1);

        assertThat(row.getCellText(7)).isEqualTo("CNY");
        assertThat(row.getCellAsNumber(8))
                .hasValueSatisfying(owed -> assertThat(owed).isEqualByComparingTo(new BigDecimal("1050.00")));
    }

    @Test
    void saysAsOfWhenAndWhatEachColumnMeans() throws Exception {
        assertThat(sheet(1)).extracting(row -> row.getCellText(0)).contains("数据截至", "逾期天数", "欠款合计");
        assertThat(sheet(1).getFirst().getCellText(1)).startsWith("2026-07-15 10:00");
    }

    @Test
    void goesOnRecordBeforeItLeaves() throws Exception {
        workbook();

        assertThat(agency.system(() -> trail.entries(
                        Kind.EXPORT, Instant.EPOCH, clock.instant().plusSeconds(1), 50)))
                .filteredOn(entry -> reader.id().equals(entry.actor()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("\"cases\"", "3"));
    }

    @Test
    void isNotForCollectors() throws Exception {
        Member collector = agency.admit(Role.COLLECTOR, bank);

        web.perform(post("/reports/cases.xlsx").with(agency.signedIn(collector)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private List<Row> sheet(int index) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
            return workbook.getSheet(index).orElseThrow().read();
        }
    }

    private byte[] workbook() throws Exception {
        return web.perform(post("/reports/cases.xlsx")
                        .with(agency.signedIn(reader))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
