package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.chinese;

import java.time.LocalDate;
import java.util.Set;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.LenderKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom and what a rule reaches, and on which days. */
class ScopeTests {
    private static final Scope BANKS = lenders(Set.of(LenderKind.BANK), false);
    private static final Scope MEMBERS = lenders(Set.of(), true);

    @Test
    void reachesTheKindsOfLenderItNames() {
        assertThat(BANKS.reaches(chinese("{}"))).isTrue();
        assertThat(BANKS.reaches(chinese("lenders: [{id: B, kind: MICRO_LOAN, cba_member: true}]")))
                .isFalse();
        assertThat(MEMBERS.reaches(chinese("{}"))).isTrue();
        assertThat(MEMBERS.reaches(chinese("lenders: [{id: B, kind: BANK, cba_member: false}]")))
                .isFalse();
    }

    @Test
    void reachesNoLenderWhereNoneIsKnownUnlessItReachesAll() {
        assertThat(BANKS.reaches(american("{}"))).isFalse();
        assertThat(MEMBERS.reaches(american("{}"))).isFalse();
        assertThat(Scope.ALL.reaches(american("{}"))).isTrue();
    }

    @Test
    void judgesAnAssignedDebtByItsNewOwnerFromThatDay() {
        String assigned = """
                lenders: [{id: B, kind: BANK, cba_member: true}, {id: S, kind: MICRO_LOAN, cba_member: false}]
                debts: [{id: D1, type: CREDIT_CARD, lender: B, online: true,
                  assignment: {to: S, on: "2026-11-%s", notified_at: null}}]""";
        assertThat(BANKS.reaches(chinese(assigned.formatted("21")))).isFalse();
        assertThat(BANKS.reaches(chinese(assigned.formatted("22")))).isTrue();
    }

    @Test
    void reachesTheProductsItNamesAndNoneItExcepts() {
        Scope cards = products(Set.of(DebtType.CREDIT_CARD), Set.of(), false);
        Scope noCards = products(Set.of(), Set.of(DebtType.CREDIT_CARD), false);
        assertThat(cards.reaches(debt("type: CREDIT_CARD"))).isTrue();
        assertThat(cards.reaches(debt("type: CONSUMER_LOAN"))).isFalse();
        assertThat(noCards.reaches(debt("type: CREDIT_CARD"))).isFalse();
        assertThat(noCards.reaches(debt("type: CONSUMER_LOAN"))).isTrue();
    }

    @Test
    void reachesOnlineCreditOnlyWhereItSaysSo() {
        Scope online = products(Set.of(), Set.of(), true);
        assertThat(online.reaches(debt("type: CREDIT_CARD, online: true"))).isTrue();
        assertThat(online.reaches(debt("type: CREDIT_CARD, online: false"))).isFalse();
    }

    @Test
    void reachesContractsFromTheirFirstDay() {
        Scope signed = limits(always(LocalDate.of(2020, 8, 20)), null, null);
        assertThat(signed.reaches(debt("type: CREDIT_CARD, signed_on: '2020-08-20'")))
                .isTrue();
        assertThat(signed.reaches(debt("type: CREDIT_CARD, signed_on: '2020-08-19'")))
                .isFalse();
        assertThat(signed.reaches(debt("type: CREDIT_CARD"))).isFalse();
    }

    @Test
    void reachesDebtsBetweenTwoNumbersOfDaysOverdue() {
        Scope from = limits(null, always(91), null);
        Scope before = limits(null, null, always(91));
        assertThat(from.reaches(debt("type: CREDIT_CARD, overdue_days: 91"))).isTrue();
        assertThat(from.reaches(debt("type: CREDIT_CARD, overdue_days: 90"))).isFalse();
        assertThat(from.reaches(debt("type: CREDIT_CARD"))).isFalse();
        assertThat(before.reaches(debt("type: CREDIT_CARD, overdue_days: 90"))).isTrue();
        assertThat(before.reaches(debt("type: CREDIT_CARD, overdue_days: 91"))).isFalse();
        assertThat(before.reaches(debt("type: CREDIT_CARD"))).isTrue();
    }

    @Test
    void reachesConsumersWhoMayBeInOneOfItsRegions() {
        Scope massachusetts =
                new Scope(Set.of(), Set.of(), Set.of(), false, false, null, null, null, Set.of("MA", "NYC"));
        String place = "consumer: {locations: [{indicator: address, zone: America/New_York},"
                + " {indicator: mobile_area_code, zone: America/New_York, regions: [%s]}]}";
        assertThat(massachusetts.reaches(american(place.formatted("MA")))).isTrue();
        assertThat(massachusetts.reaches(american(place.formatted("WV")))).isFalse();
        assertThat(massachusetts.reaches(american("{}"))).isFalse();
    }

    @Test
    void isInForceOnItsFirstDayAndItsLast() {
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(year.covers(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(year.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.covers(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(year.covers(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(year).hasToString("from 2026-01-01 to 2026-12-31");
    }

    @Test
    void overlapsAnotherPeriodByOneDayAtLeast() {
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        Period open = new Period(LocalDate.of(2026, 12, 31), null);
        assertThat(year.overlaps(open)).isTrue();
        assertThat(open.overlaps(year)).isTrue();
        assertThat(year.overlaps(new Period(LocalDate.of(2027, 1, 1), null))).isFalse();
        assertThat(new Period(LocalDate.of(2027, 1, 1), null).overlaps(year)).isFalse();
        assertThat(open).hasToString("from 2026-12-31");
    }

    @Test
    void endsNoEarlierThanItBegins() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("ends on 2026-01-01, before it begins on 2026-01-02");
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)).covers(LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    private static Scope lenders(Set<LenderKind> kinds, boolean members) {
        return new Scope(kinds, Set.of(), Set.of(), false, members, null, null, null, Set.of());
    }

    private static Scope products(Set<DebtType> products, Set<DebtType> not, boolean online) {
        return new Scope(Set.of(), products, not, online, false, null, null, null, Set.of());
    }

    private static Scope limits(
            @Nullable Dated<LocalDate> signed, @Nullable Dated<Integer> from, @Nullable Dated<Integer> before) {
        return new Scope(Set.of(), Set.of(), Set.of(), false, false, signed, from, before, Set.of());
    }

    private static Situation debt(String facts) {
        return chinese(
                "debts: [{id: D1, lender: B, " + (facts.contains("online") ? "" : "online: true, ") + facts + "}]");
    }
}
