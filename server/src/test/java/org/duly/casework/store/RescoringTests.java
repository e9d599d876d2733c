package org.duly.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseBooks;
import org.duly.casework.CaseCard;
import org.duly.casework.Desk;
import org.duly.casework.Reason;
import org.duly.casework.Urgency;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(Desk.class)
class RescoringTests {

    @Autowired
    Desk desk;

    @Autowired
    CaseBooks books;

    @Autowired
    Urgency urgency;

    @Autowired
    SettableClock clock;

    private CreditorId bank;

    @BeforeEach
    void placeThree() {
        clock.set("2026-07-15T10:00");
        bank = desk.bank();
        desk.place(bank, 3);
    }

    @Test
    void noticesThatTimeMadeACaseHarder() {
        assertThat(reckon("2026-08-05").changed()).hasSize(3);

        assertThat(desk.cases(bank)).hasSize(3).allSatisfy(card -> {
            assertThat(card.priority()).isEqualTo(67);
            assertThat(card.priorityReasons()).contains(Reason.of("casework.priority.recent", 22));
        });
    }

    @Test
    void writesNothingTheSecondTime() {
        reckon("2026-08-05");

        assertThat(reckon("2026-08-05").changed()).isEmpty();
    }

    @Test
    void saysFromWhichDayOnTimeAloneMayChangeTheScore() {
        LocalDate until = reckon("2026-08-05").steadyUntil().values().iterator().next();

        assertThat(reckon(until.minusDays(1).toString()).changed()).isEmpty();
        assertThat(reckon(until.toString()).changed()).hasSize(3);
    }

    private Urgency.Reckoned reckon(String day) {
        List<CaseId> ids = desk.cases(bank).stream().map(CaseCard::id).toList();
        return desk.system(
                () -> urgency.reckon(books.asOf(ids, SettableClock.at(day + "T08:00")), LocalDate.parse(day)));
    }
}
