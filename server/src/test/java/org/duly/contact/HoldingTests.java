package org.duly.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.Contacts.Turn;
import org.duly.contact.asking.Gathering;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever changes how an attempt counts waits for whoever is asking about the same person, and then looks at the clock. */
@DulyTest
class HoldingTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contacts contacts;

    @Autowired
    Gathering gathering;

    @Autowired
    AttemptStore attempts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Workplace workplace;
    private CaseId caseId;
    private AttemptId attempt;

    @BeforeEach
    void reserveACall() {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place();
        attempt = ((Answer.Reserved)
                        workplace.asCollector(() -> contacts.ask(caseId, workplace.ownMobile(caseId), Channel.CALL)))
                .attempt();
    }

    @Test
    void stampsTheProofOnceTheOneWhoAskedBeforeIsThrough() {
        Instant after = whileSomebodyAsks(() -> {
            contacts.verified(attempt, Set.of(Factor.FULL_NAME, Factor.BIRTH_DATE));
            return true;
        });

        assertThat(stored().course().dialledAt()).isEqualTo(after);
        assertThat(stored().course().verifiedAt()).isEqualTo(after);
    }

    @Test
    void logsTheOutcomeOnceTheOneWhoAskedBeforeIsThrough() {
        Instant after = whileSomebodyAsks(() -> contacts.log(attempt, new Outcome(ResultCode.NO_ANSWER, null, "")));

        assertThat(stored().course().endedAt()).isEqualTo(after);
    }

    @Test
    void beginsNothingThatRanOutWhileItWaited() {
        CompletableFuture<Turn> begun = new CompletableFuture<>();

        whileSomebodyAsks(() -> begun.complete(contacts.begin(attempt)));

        assertThat(begun.join()).isEqualTo(new Turn.NotDone("contact.begin.too-late"));
    }

    /** Lets a collector act while somebody holds the person, and the clock go on before he is let through. */
    private <T> Instant whileSomebodyAsks(Supplier<T> act) {
        CompletableFuture<T> acting = workplace.inTransaction(() -> {
            gathering.locked(caseId);
            CompletableFuture<T> begun = CompletableFuture.supplyAsync(() -> workplace.asCollector(act));
            awaitSomebodyWaiting(begun);
            clock.advance(Duration.ofMinutes(11));
            return begun;
        });
        acting.join();
        return clock.instant();
    }

    private void awaitSomebodyWaiting(CompletableFuture<?> begun) {
        while (waiting() == 0) {
            assertThat(begun).as("has not waited").isNotDone();
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .single();
    }

    private StoredAttempt stored() {
        return workplace.inTransaction(() -> attempts.find(attempt)).orElseThrow();
    }
}
