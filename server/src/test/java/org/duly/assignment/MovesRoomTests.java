package org.duly.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.moves.Answer;
import org.duly.assignment.moves.Answer.Ground;
import org.duly.assignment.moves.Keep;
import org.duly.assignment.moves.Keeps;
import org.duly.assignment.moves.Move;
import org.duly.assignment.moves.MoveReports;
import org.duly.assignment.moves.Moves;
import org.duly.assignment.moves.Recovery;
import org.duly.assignment.people.Absences;
import org.duly.assignment.people.DeskSheet;
import org.duly.assignment.people.DeskSheets;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.desk.Agency;
import org.duly.identity.Member;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.payment.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Moves between hands: each by its rule, each "no" with its reason. */
@DulyTest
class MovesRoomTests {

    @Autowired
    Bureau bureau;

    @Autowired
    Agency agency;

    @Autowired
    Moves moves;

    @Autowired
    Keeps keeps;

    @Autowired
    MoveReports reports;

    @Autowired
    DeskSheets sheets;

    @Autowired
    Absences absences;

    @Autowired
    Cases cases;

    @Autowired
    Payments payments;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member leader;
    private Member ann;
    private Member ben;

    @BeforeEach
    void openABureau() {
        clock.set("2026-07-15T10:00");
        bank = bureau.bank();
        leader = bureau.leader(bank);
        ann = bureau.collector(bank);
        ben = bureau.collector(bank);
    }

    @Test
    void letsACollectorTakeWhatNobodyHoldsAndNothingElse() {
        CaseCard free = bureau.place(bank, 1).getFirst();

        assertThat(answer(ann, new Move.Claim(free.id()), free)).isEqualTo(new Answer.Done());
        assertThat(answer(ben, new Move.Claim(free.id()), free)).isEqualTo(refused(Ground.TAKEN));
        assertThat(bureau.holder(free.id())).isEqualTo(ann.id());
    }

    @Test
    void stopsATakerAtTheLimitOfTheDayUntilTheNextDay() {
        List<CaseCard> pool = bureau.place(bank, 6);
        pool.subList(0, 5).forEach(card -> answer(ann, new Move.Claim(card.id()), card));
        CaseCard sixth = pool.getLast();

        assertThat(answer(ann, new Move.Claim(sixth.id()), sixth))
                .isEqualTo(new Answer.Refused(Ground.DAILY_LIMIT, Map.of("limit", 5)));
        clock.set("2026-07-16T09:00");
        assertThat(answer(ann, new Move.Claim(sixth.id()), sixth)).isEqualTo(new Answer.Done());
    }

    @Test
    void doesNotLetACaseBeTakenThatIsPausedOrBeyondTheDesk() {
        List<CaseCard> pool = bureau.place(bank, 2);
        CaseCard paused = pool.getFirst();
        agency.system(() -> cases.hold(paused.id(), "核对"));
        bureau.as(leader, () -> sheets.change(new DeskSheet(ben.id(), 0, 9, Set.of(), false)));

        assertThat(answer(ann, new Move.Claim(paused.id()), paused)).isEqualTo(refused(Ground.NOT_OPEN));
        assertThat(answer(ben, new Move.Claim(pool.getLast().id()), pool.getLast()))
                .isEqualTo(new Answer.Unfit(Obstacle.NO_ROOM));
    }

    @Test
    void takesACaseBackIntoThePoolOnlyWithAReasonAndOnlyFromItsHolder() {
        CaseCard held = held(ann);

        assertThat(answer(ann, new Move.GiveBack(held.id(), " "), held)).isEqualTo(refused(Ground.NO_REASON));
        assertThat(answer(ben, new Move.GiveBack(held.id(), "不熟"), held)).isEqualTo(refused(Ground.NOT_HIS));
        assertThat(answer(ann, new Move.GiveBack(held.id(), "要外访"), held)).isEqualTo(new Answer.Done());
        assertThat(bureau.holder(held.id())).isNull();
    }

    @Test
    void passesOnWhatWasLongWithoutResultAndNothingYounger() {
        CaseCard old = held(ann);
        clock.set("2026-08-13T10:00");
        assertThat(circulate()).doesNotContainKey(old.id());
        clock.set("2026-08-14T05:10");

        assertThat(circulate()).containsEntry(old.id(), new Answer.Done());
        assertThat(bureau.holder(old.id())).isEqualTo(ben.id());
        assertThat(circulate()).doesNotContainKey(old.id());
    }

    @Test
    void doesNotPassOnACaseThatPaidMeanwhile() {
        CaseCard old = held(ann);
        clock.set("2026-07-30T10:00");
        pay(old, "P1");
        clock.set("2026-08-14T05:10");

        assertThat(circulate()).doesNotContainKey(old.id());
    }

    @Test
    void putsIntoThePoolWhatNobodyElseCanTake() {
        CaseCard old = held(ann);
        clock.set("2026-08-14T05:10");
        bureau.as(leader, () -> absences.plan(ben.id(), today(), today(), "病假"));

        circulate();

        assertThat(bureau.holder(old.id())).isNull();
    }

    @Test
    void neverMovesAPausedCase() {
        CaseCard paused = held(ann);
        agency.system(() -> cases.hold(paused.id(), "核对"));
        clock.set("2026-08-20T05:10");

        assertThat(circulate()).doesNotContainKey(paused.id());
        assertThat(bureau.as(leader, () -> moves.carryOut(new Move.Forced(Set.of(paused.id()), "强制"))))
                .isEmpty();
        assertThat(bureau.holder(paused.id())).isEqualTo(ann.id());
    }

    @Test
    void keepsAnApprovedCaseUntilItsDayAndThenLetsItGo() {
        CaseCard kept = held(ann);
        clock.set("2026-08-01T10:00");
        assertThat(answer(ann, new Move.Keep(kept.id(), LocalDate.of(2026, 8, 20), "约好 18 日面谈"), kept))
                .isEqualTo(new Answer.Done());
        assertThat(decide(kept, true, "")).isEqualTo(new Answer.Done());

        clock.set("2026-08-20T05:10");
        assertThat(circulate()).doesNotContainKey(kept.id());
        clock.set("2026-08-21T05:10");
        assertThat(circulate()).containsKey(kept.id());
        assertThat(waiting(kept)).isEmpty();
    }

    @Test
    void asksForALeaderAReasonAndALimitBeforeACaseIsKept() {
        CaseCard held = held(ann);
        LocalDate soon = today().plusDays(10);

        assertThat(answer(ann, new Move.Keep(held.id(), soon, ""), held)).isEqualTo(refused(Ground.NO_REASON));
        assertThat(answer(ben, new Move.Keep(held.id(), soon, "我来"), held)).isEqualTo(refused(Ground.NOT_HIS));
        assertThat(answer(ann, new Move.Keep(held.id(), today().plusDays(31), "久"), held))
                .isEqualTo(new Answer.Refused(Ground.KEPT_TOO_LONG, Map.of("limit", 30)));
        assertThat(answer(ann, new Move.Keep(held.id(), soon, "谈好了"), held)).isEqualTo(new Answer.Done());
        assertThat(answer(ann, new Move.Keep(held.id(), soon, "再来"), held)).isEqualTo(refused(Ground.ASKED_BEFORE));
        assertThatThrownBy(() -> bureau.as(
                        ann, () -> keeps.decide(waiting(held).getFirst().id(), true, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(decide(held, false, "")).isEqualTo(refused(Ground.NO_REASON));
    }

    @Test
    void holdsTheEleventhRequestAgainstAQuotaOfTen() {
        List<CaseCard> held = bureau.place(bank, 11);
        held.forEach(card -> bureau.give(card, ann));
        LocalDate soon = today().plusDays(10);
        held.subList(0, 10).forEach(card -> answer(ann, new Move.Keep(card.id(), soon, "留"), card));

        assertThat(answer(ann, new Move.Keep(held.getLast().id(), soon, "留"), held.getLast()))
                .isEqualTo(new Answer.Refused(Ground.KEEP_QUOTA, Map.of("limit", 10)));
    }

    @Test
    void movesAKeptCaseByForceOnly() {
        CaseCard kept = held(ann);
        answer(ann, new Move.Keep(kept.id(), today().plusDays(10), "留"), kept);
        decide(kept, true, "");

        assertThat(bureau.as(leader, () -> moves.carryOut(new Move.Early(Set.of(kept.id()), "提前"))))
                .isEmpty();
        assertThat(bureau.as(leader, () -> moves.carryOut(new Move.Forced(Set.of(kept.id()), "投诉"))))
                .containsKey(kept.id());
        assertThat(bureau.holder(kept.id())).isEqualTo(ben.id());
        assertThat(bureau.as(leader, keeps::standing))
                .noneMatch(keep -> keep.caseId().equals(kept.id()));
    }

    @Test
    void handsChosenCasesToAChosenPersonUnlessLawOrInterestForbids() {
        CaseCard held = held(ann);
        Member fresh = agency.admit(org.duly.identity.Role.COLLECTOR, bank);

        assertThat(bureau.as(leader, () -> moves.carryOut(new Move.ByHand(Set.of(held.id()), fresh.id(), "平衡"))))
                .containsEntry(held.id(), new Answer.Unfit(Obstacle.NOT_CERTIFIED));
        assertThat(bureau.as(leader, () -> moves.carryOut(new Move.ByHand(Set.of(held.id()), ben.id(), "平衡"))))
                .containsEntry(held.id(), new Answer.Done());
        assertThatThrownBy(() ->
                        bureau.as(ann, () -> moves.carryOut(new Move.ByHand(Set.of(held.id()), ann.id(), "我要"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsRecoveryByKindOfMoveWithReversalsOff() {
        List<CaseCard> pool = bureau.place(bank, 2);
        pool.forEach(card -> answer(ann, new Move.Claim(card.id()), card));
        pay(pool.getFirst(), "P1");
        pay(pool.getLast(), "P2");
        agency.system(() ->
                payments.reverse(payments.of(account(pool.getLast())).getFirst().id(), "退票"));

        Recovery claims = bureau
                .as(
                        leader,
                        () -> reports.recovery(
                                SettableClock.at("2026-07-15T00:00"), SettableClock.at("2026-07-16T00:00")))
                .stream()
                .filter(each -> each.rule().equals("CLAIM"))
                .findFirst()
                .orElseThrow();
        assertThat(claims.moves()).isEqualTo(2);
        assertThat(claims.paying()).isEqualTo(1);
        assertThat(claims.recovered()).isEqualTo(Money.of(10_000, "CNY"));
        assertThat(claims.owed()).isEqualTo(Money.of(210_000, "CNY"));
    }

    private void pay(CaseCard card, String reference) {
        agency.system(() -> payments.post(account(card), reference + card.id(), today(), Money.of(10_000, "CNY")));
    }

    private AccountId account(CaseCard card) {
        return card.accounts().getFirst();
    }

    private CaseCard held(Member holder) {
        CaseCard card = bureau.place(bank, 1).getFirst();
        bureau.give(card, holder);
        return card;
    }

    private Answer answer(Member person, Move move, CaseCard card) {
        return Objects.requireNonNull(
                bureau.as(person, () -> moves.carryOut(move)).get(card.id()));
    }

    private Map<CaseId, Answer> circulate() {
        return bureau.as(leader, () -> moves.carryOut(new Move.Timed()));
    }

    private List<Keep> waiting(CaseCard card) {
        return bureau.as(leader, keeps::waiting).stream()
                .filter(keep -> keep.caseId().equals(card.id()))
                .toList();
    }

    private Answer decide(CaseCard card, boolean approved, String words) {
        return bureau.as(leader, () -> keeps.decide(waiting(card).getFirst().id(), approved, words));
    }

    private static Answer refused(Ground ground) {
        return new Answer.Refused(ground, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
