package org.duly.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.party.Parties;
import org.duly.portfolio.Samples;
import org.duly.reporting.client.Batch;
import org.duly.reporting.client.ClientBoard;
import org.duly.reporting.team.TeamBoard;
import org.duly.reporting.team.TeamFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulyTest
class FiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    Agency agency;

    @Autowired
    Happenings happenings;

    @Autowired
    TeamBoard board;

    @Autowired
    ClientBoard client;

    @Autowired
    Cases cases;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member leader;
    private Member collector;
    private List<CaseCard> placed;

    @BeforeEach
    void placeCases() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        leader = agency.admit(Role.LEADER, bank);
        collector = agency.admit(Role.COLLECTOR, bank);
        placed = agency.place(bank, 4);
    }

    @Test
    void countsAPlacedCaseAsOpenAndUntouched() {
        assertThat(figures(TODAY)).satisfies(figures -> {
            assertThat(figures.open()).isEqualTo(4);
            assertThat(figures.untouched()).isEqualTo(4);
        });
    }

    @Test
    void countsACaseAsTouchedFromTheFirstAttemptOn() {
        happenings.tried(collector, placed.get(0), point(placed.get(0)));

        assertThat(figures(TODAY).untouched()).isEqualTo(3);
    }

    @Test
    void leavesHeldCasesOutOfTheOpenOnes() {
        agency.as(leader, () -> cases.hold(placed.get(0).id(), "住院"));

        assertThat(figures(TODAY)).satisfies(figures -> {
            assertThat(figures.open()).isEqualTo(3);
            assertThat(figures.held()).isEqualTo(1);
        });
    }

    @Test
    void countsCoverageByWhoHoldsTheCase() {
        agency.system(
                () -> cases.assign(List.of(placed.get(0).id(), placed.get(1).id()), collector.id(), "分案"));
        happenings.tried(collector, placed.get(0), point(placed.get(0)));

        assertThat(agency.as(leader, () -> board.coverage(TODAY)))
                .filteredOn(line -> line.collector().equals(collector.name()))
                .containsExactly(new TeamBoard.Coverage(collector.name(), 2, 1, 2, 1));
    }

    @Test
    void answersTheSameForAPastDayAfterALatePayment() {
        happenings.paid(placed.get(0), 10_000, TODAY);
        TeamFigures asSeenThatDay = figures(TODAY);
        clock.set("2026-07-20T10:00");

        happenings.paid(placed.get(1), 20_000, TODAY);

        assertThat(figures(TODAY)).isEqualTo(asSeenThatDay);
        assertThat(figures(LocalDate.of(2026, 7, 20)).collectedInMonth()).containsExactly(Money.of(30_000, "CNY"));
    }

    @Test
    void takesAReversedPaymentBackOut() {
        PaymentId payment = happenings.paid(placed.get(0), 10_000, TODAY);

        happenings.reversed(payment, placed.get(0), 10_000, TODAY);

        assertThat(figures(TODAY).collectedToday()).containsExactly(Money.of(0, "CNY"));
    }

    @Test
    void countsRefusalsAgainstWhatWasAsked() {
        happenings.refused(collector, placed.get(0), point(placed.get(0)), "cn.hours");

        assertThat(figures(TODAY)).satisfies(figures -> {
            assertThat(figures.refused()).isEqualTo(1);
            assertThat(figures.asked()).isEqualTo(1);
        });
    }

    @Test
    void showsABatchWithCoverageAndLiquidation() {
        happenings.tried(collector, placed.get(0), point(placed.get(0)));
        happenings.paid(placed.get(0), 42_000, TODAY);

        Batch batch = agency.as(leader, () -> client.batches(TODAY)).getFirst();

        assertThat(batch.accounts()).isEqualTo(4);
        assertThat(batch.placed()).isEqualTo(Money.of(420_000, "CNY"));
        assertThat(batch.coverage()).isEqualTo(0.25);
        assertThat(batch.liquidation()).isEqualTo(0.1);
    }

    @Test
    void knowsTheAmountOfAPlacementAgreedForTomorrow() {
        CreditorId other = agency.bank();
        Member reader = agency.admit(Role.CREDITOR, other);
        agency.place(other, Samples.rows(2, TODAY.minusDays(40)), TODAY.plusDays(1));

        assertThat(agency.as(reader, () -> client.batches(TODAY.plusDays(1))))
                .singleElement()
                .satisfies(batch -> assertThat(batch.placed()).isEqualTo(Money.of(210_000, "CNY")));
    }

    @Test
    void drawsLiquidationByDaysSincePlacement() {
        clock.set("2026-07-18T10:00");
        happenings.paid(placed.get(0), 42_000, LocalDate.of(2026, 7, 18));

        assertThat(agency.as(leader, () -> client.liquidation(LocalDate.of(2026, 7, 18))))
                .singleElement()
                .satisfies(step -> assertThat(step.age()).isEqualTo(3))
                .satisfies(step -> assertThat(step.share()).isEqualTo(0.1));
    }

    @Test
    void hidesTheFactsOfOtherCreditors() {
        Member stranger = agency.admit(Role.LEADER, agency.bank());

        assertThat(agency.as(stranger, () -> board.figures(TODAY)).open()).isZero();
    }

    @Test
    void refusesToChangeAFact() {
        assertThatThrownBy(() -> agency.system(
                        () -> jdbc.sql("update reporting.fact set amount_minor = 1 where creditor_id = :creditor")
                                .param("creditor", bank.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private TeamFigures figures(LocalDate asOf) {
        return agency.as(leader, () -> board.figures(asOf));
    }

    private ContactPointId point(CaseCard card) {
        return agency.system(() -> parties.points(card.debtor()).getFirst().id());
    }
}
