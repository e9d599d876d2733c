package org.duly.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.assignment.moves.Answer;
import org.duly.assignment.moves.Move;
import org.duly.assignment.moves.Moves;
import org.duly.casework.CaseCard;
import org.duly.casework.events.CaseAssigned;
import org.duly.identity.Member;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four hands reach into the pool at once. */
@DulyTest
class PoolRaceTests {

    private static final int THREADS = 64;
    private static final int LIMIT = 5;

    @Autowired
    Bureau bureau;

    @Autowired
    Moves moves;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private CreditorId bank;

    @BeforeEach
    void openABureau() {
        clock.set("2026-07-15T10:00");
        bank = bureau.bank();
    }

    @Test
    void givesOneCaseToExactlyOneOfSixtyFour() throws Exception {
        CaseId wanted = bureau.place(bank, 1).getFirst().id();
        List<Member> people = IntStream.range(0, THREADS)
                .mapToObj(_ -> bureau.collector(bank))
                .toList();

        List<Answer> answers = race(people, people.stream().map(_ -> wanted).toList());

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(facts.about(wanted))
                .filteredOn(CaseAssigned.class::isInstance)
                .hasSize(1);
        assertThat(bureau.holder(wanted)).isNotNull();
    }

    @Test
    void neverLetsOnePersonTakeMoreThanTheLimitWithSixtyFourClicks() throws Exception {
        List<CaseCard> pool = bureau.place(bank, THREADS);
        Member greedy = bureau.collector(bank);

        List<Answer> answers = race(
                IntStream.range(0, THREADS).mapToObj(_ -> greedy).toList(),
                pool.stream().map(CaseCard::id).toList());

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(LIMIT);
        assertThat(pool)
                .filteredOn(card -> greedy.id().equals(bureau.holder(card.id())))
                .hasSize(LIMIT);
    }

    @Test
    void leavesEachCaseWithOneHolderWhenEightPeopleWantTheSameEight() throws Exception {
        List<CaseCard> pool = bureau.place(bank, 8);
        List<Member> people =
                IntStream.range(0, 8).mapToObj(_ -> bureau.collector(bank)).toList();
        facts.forget();
        List<Member> hands = new ArrayList<>();
        List<CaseId> wanted = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            hands.add(people.get(i / 8));
            wanted.add(pool.get(i % 8).id());
        }

        List<Answer> answers = race(hands, wanted);

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(8);
        assertThat(facts.of(CaseAssigned.class))
                .extracting(CaseAssigned::caseId)
                .doesNotHaveDuplicates();
        assertThat(people)
                .allSatisfy(person -> assertThat(pool)
                        .filteredOn(card -> person.id().equals(bureau.holder(card.id())))
                        .hasSizeLessThanOrEqualTo(LIMIT));
    }

    private List<Answer> race(List<Member> people, List<CaseId> wanted) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Answer>> asked = IntStream.range(0, people.size())
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        CaseId id = wanted.get(i);
                        return Objects.requireNonNull(bureau.as(
                                people.get(i),
                                () -> moves.carryOut(new Move.Claim(id)).get(id)));
                    }))
                    .toList();
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
