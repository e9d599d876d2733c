package org.duly.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.Desk;
import org.duly.casework.Reason;
import org.duly.identity.Acting;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(Desk.class)
class RescoringTests {

    @Autowired
    Desk desk;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    @Test
    void noticesThatTimeMadeACaseHarder() {
        clock.set("2026-07-15T10:00");
        CreditorId bank = desk.bank();
        desk.place(bank, 3);
        clock.set("2026-08-05T05:30");

        new NightlyRescoring(rescoring, acting).run();

        assertThat(desk.cases(bank)).hasSize(3).allSatisfy(card -> {
            assertThat(card.priority()).isEqualTo(67);
            assertThat(card.priorityReasons()).contains(Reason.of("casework.priority.recent", 22));
        });
    }

    @Test
    void goesThroughAllCasesChunkByChunkAndEnds() {
        CreditorId bank = desk.bank();
        desk.place(bank, 5);
        int chunks = 0;
        UUID last = new UUID(0, 0);
        while (last != null && chunks < 100_000) {
            UUID from = last;
            last = desk.system(() -> java.util.Optional.ofNullable(rescoring.chunk(from, 2)))
                    .orElse(null);
            chunks++;
        }
        assertThat(chunks).isBetween(3, 99_999);
        assertThat(desk.cases(bank)).extracting(CaseCard::priority).containsOnly(75);
    }
}
