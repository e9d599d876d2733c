package org.duly.timelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.assignment.Bureau;
import org.duly.assignment.moves.Keeps;
import org.duly.assignment.moves.Move;
import org.duly.assignment.moves.Moves;
import org.duly.audit.AuditTrail;
import org.duly.casework.CaseCard;
import org.duly.desk.Agency;
import org.duly.desk.timeline.Entry;
import org.duly.desk.timeline.Timeline;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Member;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case over two months of hands: claimed, kept by leave, let go at the term, given back. */
@DulyTest
class CirculationTimeline {

    @Autowired
    Bureau bureau;

    @Autowired
    Agency agency;

    @Autowired
    Moves moves;

    @Autowired
    Keeps keeps;

    @Autowired
    Timeline timeline;

    @Autowired
    AuditTrail trail;

    @Autowired
    Acting acting;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member leader;
    private Member ann;
    private Member ben;
    private CaseCard card;
    private int heard;

    /** Monday 1 June 2026. */
    @BeforeEach
    void placeACase() {
        clock.set("2026-06-01T09:00");
        bank = bureau.bank();
        leader = bureau.leader(bank);
        ann = bureau.collector(bank);
        ben = bureau.collector(bank);
        card = bureau.place(bank, 1).getFirst();
        expect("CaseOpened");
    }

    @Test
    void goesFromHandToHandWithRuleActorAndReasonOfEachMove() {
        at("2026-06-01T09:30", () -> as(ann, new Move.Claim(card.id())));
        expect("CaseAssigned");
        at("2026-06-30T05:10", this::night);
        expect();

        at("2026-06-30T10:00", () -> as(ann, new Move.Keep(card.id(), LocalDate.of(2026, 7, 10), "7 日面谈还款")));
        expect("KeepAsked");
        at("2026-06-30T11:00", () -> decide(true));
        expect("KeepDecided");
        at("2026-07-10T05:10", this::night);
        expect();

        at("2026-07-11T05:10", this::night);
        expect("CaseAssigned");
        assertThat(bureau.holder(card.id())).isEqualTo(ben.id());
        at("2026-07-12T05:10", this::night);
        expect();

        at("2026-07-13T10:00", () -> as(ben, new Move.GiveBack(card.id(), "债务人迁往外省")));
        expect("CaseReleased");
        assertThat(bureau.holder(card.id())).isNull();
        at("2026-09-01T05:10", this::night);
        expect();

        assertThat(told())
                .extracting(line -> line.happening().name(), Entry::code, Entry::actorName, Entry::words)
                .containsExactly(
                        tuple("ASSIGNED", "CLAIM", ann.name(), ""),
                        tuple("KEEP_ASKED", null, ann.name(), "7 日面谈还款"),
                        tuple("KEEP_APPROVED", null, leader.name(), ""),
                        tuple("ASSIGNED", "CIRCULATION", "circulation", ""),
                        tuple("RETURNED", "GIVEN_BACK", ben.name(), "债务人迁往外省"));
        assertThat(agency.system(() -> trail.about(card.id().toString(), 20)))
                .extracting(AuditTrail.Entry::act)
                .contains("assignment.keep-asked", "assignment.keep-decided")
                .filteredOn("casework.hand-over"::equals)
                .hasSize(3);
    }

    @Test
    void goesOnAtTheTermWhenTheLeaderDeclinesToLetItBeKept() {
        at("2026-06-01T09:30", () -> as(ann, new Move.Claim(card.id())));
        at("2026-06-20T10:00", () -> as(ann, new Move.Keep(card.id(), LocalDate.of(2026, 7, 10), "想留")));
        at("2026-06-21T10:00", () -> decide(false));
        expect("CaseAssigned", "KeepAsked", "KeepDecided");
        at("2026-06-30T05:10", this::night);
        expect();
        at("2026-07-01T05:10", this::night);
        expect("CaseAssigned");
        assertThat(bureau.holder(card.id())).isEqualTo(ben.id());
    }

    private void at(String local, Runnable work) {
        clock.set(local);
        work.run();
    }

    private void as(Member person, Move move) {
        bureau.as(person, () -> moves.carryOut(move));
    }

    private void night() {
        acting.as(Actor.system("circulation"), () -> moves.carryOut(new Move.Timed()));
    }

    private void decide(boolean approved) {
        bureau.as(
                leader,
                () -> keeps.waiting().stream()
                        .filter(keep -> keep.caseId().equals(card.id()))
                        .map(keep -> keeps.decide(keep.id(), approved, approved ? "" : "没有进展"))
                        .toList());
    }

    private List<Entry> told() {
        List<Entry> newestFirst = Objects.requireNonNull(agency.system(() -> timeline.of(card.id(), null, 20, 0)));
        return newestFirst.reversed().stream()
                .filter(line -> line.happening().name().matches("ASSIGNED|RETURNED|KEEP_.*"))
                .toList();
    }

    /** Exactly these facts about the case since the last look. */
    private void expect(String... kinds) {
        List<String> all = facts.about(card.id()).stream()
                .map(fact -> fact.getClass().getSimpleName())
                .toList();
        assertThat(all.subList(heard, all.size())).containsExactly(kinds);
        heard = all.size();
    }
}
