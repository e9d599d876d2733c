package org.duly.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.allocation.Trait;
import org.duly.assignment.moves.MoveReports;
import org.duly.assignment.people.Absences;
import org.duly.assignment.people.Conflicts;
import org.duly.assignment.people.DeskSheet;
import org.duly.assignment.people.DeskSheets;
import org.duly.assignment.people.Requirements;
import org.duly.assignment.run.Allocations;
import org.duly.assignment.run.Change;
import org.duly.assignment.run.Confirmation;
import org.duly.assignment.run.Wish;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseAssigned;
import org.duly.desk.Agency;
import org.duly.desk.timeline.Entry;
import org.duly.desk.timeline.Happening;
import org.duly.desk.timeline.Timeline;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Allocation on a real book: seen first, then done exactly as seen, or refused with what changed. */
@DulyTest
class AllocationRoomTests {

    @Autowired
    Bureau bureau;

    @Autowired
    Agency agency;

    @Autowired
    Allocations allocations;

    @Autowired
    DeskSheets sheets;

    @Autowired
    Absences absences;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Requirements requirements;

    @Autowired
    MoveReports reports;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    FactRecorder facts;

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
    void showsWhoWouldGetWhatAndMovesNothing() {
        List<CaseCard> placed = bureau.place(bank, 5);

        UUID run = preview(unheld());

        assertThat(given(run)).hasSize(5);
        assertThat(bureau.as(leader, () -> allocations.run(run)).after().widthMinor())
                .isEqualTo(given(run).getFirst().piece().expectedMinor());
        assertThat(placed)
                .allSatisfy(card -> assertThat(bureau.holder(card.id())).isNull());
    }

    @Test
    void doesExactlyWhatWasShownAndTellsItWithRuleAndActor() {
        List<CaseCard> placed = bureau.place(bank, 4);
        UUID run = preview(unheld());
        facts.forget();

        assertThat(confirm(run)).isEqualTo(new Confirmation.Done(4));

        given(run).forEach(lot -> assertThat(bureau.holder(lot.piece().id())).isEqualTo(lot.to()));
        assertThat(facts.of(CaseAssigned.class))
                .hasSize(4)
                .allMatch(fact -> fact.rule().equals("ALLOCATION"));
        Entry line = agency.system(() -> timeline.of(placed.getFirst().id(), null, 1, 0))
                .getFirst();
        assertThat(line.happening()).isEqualTo(Happening.ASSIGNED);
        assertThat(line.code()).isEqualTo("ALLOCATION");
        assertThat(line.actor()).isEqualTo(leader.id());
        assertThat(bureau.as(leader, () -> reports.latest(10)))
                .extracting(MoveReports.Line::rule, MoveReports.Line::actor)
                .containsOnly(tuple("ALLOCATION", leader.id()));
    }

    @Test
    void actsOnceHoweverOftenAndFromHowManyThreadsItIsConfirmed() throws Exception {
        bureau.place(bank, 6);
        UUID run = preview(unheld());
        facts.forget();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Confirmation>> answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return confirm(run);
                    }))
                    .toList();
            start.countDown();
            for (Future<Confirmation> answer : answers) {
                assertThat(answer.get()).isEqualTo(new Confirmation.Done(6));
            }
        }
        assertThat(facts.of(CaseAssigned.class)).hasSize(6);
    }

    @Test
    void refusesWholeWhenACaseWasTakenMeanwhileAndNamesIt() {
        List<CaseCard> placed = bureau.place(bank, 3);
        UUID run = preview(unheld());
        CaseCard taken = placed.get(1);
        bureau.give(taken, ann);

        assertThat(confirm(run)).isEqualTo(new Confirmation.Refused(List.of(new Change.Elsewhere(taken.id()))));
        assertThat(bureau.holder(placed.getFirst().id())).isNull();
    }

    @Test
    void refusesWhenACaseWasPausedOrIsWorthSomethingElse() {
        CaseCard paused = bureau.place(bank, 1).getFirst();
        UUID run = preview(unheld());
        agency.system(() -> cases.hold(paused.id(), "核对"));

        assertThat(confirm(run)).isEqualTo(new Confirmation.Refused(List.of(new Change.Closed(paused.id()))));

        agency.system(() -> cases.resume(paused.id(), "已核对"));
        clock.set("2026-08-25T10:00");
        assertThat(confirm(run))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Confirmation.Refused.class))
                .extracting(Confirmation.Refused::changes)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(new Change.Otherwise(paused.id()));
    }

    @Test
    void refusesWhenAReceiverWentAwayOrLostHisRoom() {
        bureau.place(bank, 4);
        UUID run = preview(unheld());
        bureau.as(leader, () -> absences.plan(ann.id(), today(), today(), "病假"));

        assertThat(confirm(run)).isEqualTo(new Confirmation.Refused(List.of(new Change.Person(ann.id()))));

        UUID second = preview(unheld());
        bureau.as(leader, () -> sheets.change(new DeskSheet(ben.id(), 2, 9, Set.of(), false)));
        assertThat(confirm(second)).isEqualTo(new Confirmation.Refused(List.of(new Change.Full(ben.id()))));
    }

    @Test
    void givesNothingToWhoeverTheLawDoesNotLetWorkYet() {
        Member fresh = agency.admit(Role.COLLECTOR, bank);
        bureau.place(bank, 6);

        assertThat(given(preview(unheld()))).extracting(Lot.Given::to).doesNotContain(fresh.id());
    }

    @Test
    void namesTheRulesByWhichNobodyCanTakeACase() {
        bureau.place(bank, 1);
        bureau.as(leader, () -> absences.plan(ann.id(), today(), today(), "年假"));
        bureau.as(leader, () -> sheets.change(new DeskSheet(ben.id(), 0, 9, Set.of(), false)));

        Lot.Left left = (Lot.Left) lots(preview(unheld())).getFirst();

        assertThat(left.obstacles()).containsEntry(Obstacle.ABSENT, 1).containsEntry(Obstacle.NO_ROOM, 1);
    }

    @Test
    void givesWhatAsksALanguageToWhoeverOffersIt() {
        Trait cantonese = new Trait(Trait.Kind.LANGUAGE, "粤语");
        bureau.as(leader, () -> requirements.add(bank, null, null, null, cantonese));
        bureau.as(leader, () -> sheets.change(new DeskSheet(ben.id(), 300, 9, Set.of(cantonese), false)));
        bureau.place(bank, 3);

        assertThat(given(preview(unheld()))).hasSize(3).allMatch(lot -> lot.to().equals(ben.id()));
    }

    @Test
    void keepsADebtorFromHisKinAtEveryCreditor() {
        CreditorId other = bureau.bank();
        Member chief = bureau.leader(bank, other);
        Member kin = bureau.collector(bank, other);
        CaseCard here = bureau.place(bank, 701, "K1");
        bureau.place(other, 701, "K2");
        bureau.as(chief, () -> conflicts.declare(kin.id(), here.number(), "表亲"));

        UUID run = bureau.as(chief, () -> allocations.preview(new Wish(Wish.Kind.UNHELD, other, null)));

        Lot.Left left = (Lot.Left) bureau.as(chief, () -> allocations.lots(run)).getFirst();
        assertThat(left.obstacles()).containsEntry(Obstacle.CONFLICT_OF_INTEREST, 1);
    }

    @Test
    void givesADebtorOfTwoCreditorsToOnePerson() {
        CreditorId other = bureau.bank();
        Member chief = bureau.leader(bank, other);
        Member both = bureau.collector(bank, other);
        CaseCard held = bureau.place(bank, 702, "S1");
        bureau.give(held, both);
        bureau.collector(bank, other);
        bureau.place(other, 702, "S2");

        UUID run = bureau.as(chief, () -> allocations.preview(new Wish(Wish.Kind.UNHELD, other, null)));

        assertThat(bureau.as(chief, () -> allocations.lots(run)))
                .first()
                .isInstanceOfSatisfying(Lot.Given.class, lot -> {
                    assertThat(lot.to()).isEqualTo(both.id());
                    assertThat(lot.why()).isEqualTo(Lot.Reason.SAME_DEBTOR);
                });
    }

    @Test
    void givesTheCasesOfWhoeverIsAwayToOthersUnderThatRule() {
        CaseCard held = bureau.place(bank, 1).getFirst();
        bureau.give(held, ann);
        bureau.as(leader, () -> absences.plan(ann.id(), today(), today().plusDays(3), "病假"));
        UUID run = preview(new Wish(Wish.Kind.OF_ABSENT, null, null));
        facts.forget();

        assertThat(confirm(run)).isEqualTo(new Confirmation.Done(1));
        assertThat(facts.of(CaseAssigned.class))
                .extracting(CaseAssigned::from, CaseAssigned::to, CaseAssigned::rule)
                .containsExactly(tuple(ann.id(), ben.id(), "ABSENCE"));
    }

    @Test
    void givesAllCasesOfOnePersonToTheOthers() {
        List<CaseCard> placed = bureau.place(bank, 3);
        placed.forEach(card -> bureau.give(card, ann));

        confirm(preview(new Wish(Wish.Kind.OF_PERSON, null, ann.id())));

        assertThat(placed)
                .allSatisfy(card -> assertThat(bureau.holder(card.id())).isEqualTo(ben.id()));
    }

    @Test
    void actsOnNothingThatWasDiscarded() {
        bureau.place(bank, 1);
        UUID run = preview(unheld());
        bureau.as(leader, () -> allocations.discard(run));

        assertThat(confirm(run)).isEqualTo(new Confirmation.Discarded());
    }

    @Test
    void isALeadersOwnActWithinHisScope() {
        bureau.place(bank, 1);
        UUID run = preview(unheld());
        Member stranger = bureau.leader(bureau.bank());

        assertThatThrownBy(() -> bureau.as(ann, () -> allocations.preview(unheld())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bureau.as(stranger, () -> allocations.confirm(run)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(new HashSet<>(bureau.as(stranger, () -> allocations.latest(10))))
                .isEmpty();
    }

    private Wish unheld() {
        return new Wish(Wish.Kind.UNHELD, null, null);
    }

    private UUID preview(Wish wish) {
        return bureau.as(leader, () -> allocations.preview(wish));
    }

    private Confirmation confirm(UUID run) {
        return bureau.as(leader, () -> allocations.confirm(run));
    }

    private List<Lot> lots(UUID run) {
        return bureau.as(leader, () -> allocations.lots(run));
    }

    private List<Lot.Given> given(UUID run) {
        return lots(run).stream()
                .filter(Lot.Given.class::isInstance)
                .map(Lot.Given.class::cast)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
