package org.duly.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DulyTest
@Import(Desk.class)
class NextCaseOrderTests {

    @Autowired
    Desk desk;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    CreditorId bank;
    UserId collector;

    @BeforeEach
    void openTheBank() {
        clock.set("2026-07-15T10:00");
        bank = desk.bank();
        collector = desk.member(bank, Role.COLLECTOR);
    }

    @Test
    void givesAnOverdueCaseThatNobodyEverTriedBeforeOneThatWasTried() {
        List<CaseId> ids = hold(3);
        follow(ids.get(0));
        follow(ids.get(2));
        clock.set("2026-08-20T10:00");

        assertThat(next()).isEqualTo(ids.get(1));
        assertThat(desk.as(collector, () -> cases.today(collector, 3, 0)))
                .first()
                .extracting(queued -> queued.card().id())
                .isEqualTo(ids.get(1));
    }

    @Test
    void passesOverACasePutAsideUntilItsHourHasCome() {
        hold(2);
        CaseId first = next();
        desk.as(collector, () -> {
            cases.putAside(first, clock.instant().plus(Duration.ofHours(2)));
            return true;
        });

        CaseId other = next();
        assertThat(other).isNotEqualTo(first);
        follow(other);
        clock.advance(Duration.ofHours(2));
        assertThat(next()).isEqualTo(first);
    }

    private List<CaseId> hold(int count) {
        desk.place(bank, count);
        List<CaseId> ids = desk.cases(bank).stream().map(CaseCard::id).toList();
        desk.system(() -> cases.assign(ids, collector, "test"));
        return ids;
    }

    private void follow(CaseId id) {
        desk.system(() -> cases.follow(id, "NO_ANSWER", null));
    }

    private CaseId next() {
        return desk.as(collector, () -> cases.next(collector)).orElseThrow();
    }
}
