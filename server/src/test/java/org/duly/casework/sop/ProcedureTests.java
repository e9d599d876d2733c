package org.duly.casework.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.duly.SettableClock;
import org.duly.casework.sop.SopState.Lane;
import org.duly.contact.ResultCode;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureTests {

    private static final Reach BOTH = new Reach(1, 1, 2, 4);
    private static final Reach MOBILE = new Reach(1, 0, 2, 3);
    private static final Reach OTHERS = new Reach(0, 0, 2, 4);
    private static final Reach NOBODY = new Reach(0, 0, 0, 4);

    private final Procedure procedure = Playbooks.standard();
    private final WorkingDays calendar = WorkingDays.china();

    @Test
    void knowsEveryOutcomeACollectorMayLog() {
        assertThat(procedure.outcomes())
                .containsAll(Arrays.stream(ResultCode.values()).map(Enum::name).toList());
    }

    /** Wednesday 2026-07-15 at 10:00; the weekend is 18 and 19 July. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NEW, PROMISED, -, PROMISED, 2026-07-17T17:00",
                "NEW, PROMISED, 2026-07-15T18:30, PROMISED, 2026-07-15T18:30",
                "NEW, PROMISED, 2026-07-18T09:00, PROMISED, 2026-07-18T09:00",
                "NEW, PROMISED, 2026-07-25T09:00, PROMISED, 2026-07-18T09:00",
                "NEW, RAISING_FUNDS, -, RAISING_FUNDS, 2026-07-18T10:00",
                "NEW, RAISING_FUNDS, 2026-07-22T11:00, RAISING_FUNDS, 2026-07-22T11:00",
                "NEW, RAISING_FUNDS, 2026-07-23T11:00, RAISING_FUNDS, 2026-07-22T11:00",
                "NEW, NEGOTIATING, -, NEGOTIATING, 2026-07-20T09:30",
                "NEW, NEGOTIATING, 2026-08-20T09:30, NEGOTIATING, 2026-07-22T09:30",
                "NEW, REFUSED_TO_PAY, -, REFUSED, 2026-07-20T09:30",
                "NEW, SAYS_PAID, -, PAYMENT_CHECK, 2026-07-16T16:00",
                "NEW, DISPUTES, -, DISPUTED, 2026-07-20T16:00",
                "NEW, CALL_BACK, 2026-07-15T15:10, CALL_BACK, 2026-07-15T15:10",
                "NEW, CALL_BACK, -, CALL_BACK, 2026-07-16T09:30",
                "NEW, MESSAGE_LEFT, -, MESSAGE_LEFT, 2026-07-17T10:00",
                "NEW, MESSAGE_LEFT, 2026-07-15T20:00, MESSAGE_LEFT, 2026-07-17T20:00",
                "NEW, MESSAGE_LEFT, 2026-07-30T20:00, MESSAGE_LEFT, 2026-07-22T20:00",
                "NEW, MESSAGE_LEFT_UNLIKELY, -, MESSAGE_LEFT, 2026-07-18T18:30",
                "NEW, MESSAGE_LEFT_UNLIKELY, 2026-07-16T20:00, MESSAGE_LEFT, 2026-07-18T20:00",
                "NEW, NO_ANSWER, -, SCREENING, 2026-07-15T13:00",
                "NEW, BUSY, -, SCREENING, 2026-07-15T11:00",
                "NEW, HUNG_UP, -, SCREENING, 2026-07-16T10:00",
                "PROMISED, PROMISE_BROKEN, -, PROMISE_BROKEN, 2026-07-16T08:00",
                "PROMISED, PARTLY_KEPT, -, NEGOTIATING, 2026-07-16T08:00",
                "PROMISED, PROMISE_KEPT, -, NEGOTIATING, 2026-07-20T09:30"
            })
    void setsEachWindowToTheMinute(String from, String outcome, String until, String state, String due) {
        Moved moved = after(at(from, 0, BOTH), outcome, until, "2026-07-15T10:00");

        assertThat(moved.state().id()).isEqualTo(state);
        assertThat(local(moved.due())).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T23:10, 2026-10-08T08:00", // eve of National Day
        "2026-09-18T18:00, 2026-09-20T08:00", // Friday before a Sunday that is worked
        "2026-07-17T18:00, 2026-07-20T08:00", // an ordinary Friday
        "2026-02-14T12:00, 2026-02-24T08:00" // Spring Festival
    })
    void bringsABrokenPromiseBackOnTheNextWorkingMorning(String broken, String back) {
        Moved moved = after(at("PROMISED", 0, BOTH), "PROMISE_BROKEN", null, broken);

        assertThat(local(moved.due())).isEqualTo(back);
        assertThat(moved.state().lane()).isEqualTo(Lane.BROKEN);
    }

    @Test
    void waitsForPaydayWhenMoneyIsBeingRaised() {
        assertThat(local(after(at("NEW", 0, BOTH), "RAISING_FUNDS", null, "2026-07-23T10:00")
                        .due()))
                .isEqualTo("2026-07-28T10:00");
        assertThat(local(after(at("NEW", 0, BOTH), "RAISING_FUNDS", null, "2026-02-22T10:00")
                        .due()))
                .isEqualTo("2026-02-28T10:00");
    }

    @Test
    void laysNoPlannedCallBeforeOpeningOrAfterClosing() {
        assertThat(local(after(at("NEW", 0, BOTH), "NO_ANSWER", null, "2026-07-15T19:00")
                        .due()))
                .isEqualTo("2026-07-16T08:30");
        assertThat(local(after(at("NEW", 0, BOTH), "BUSY", null, "2026-07-15T20:00")
                        .due()))
                .isEqualTo("2026-07-16T08:30");
    }

    @Test
    void spreadsUnansweredCallsOverHoursAndDays() {
        List<String> times = List.of(
                "2026-07-15T13:00",
                "2026-07-16T09:00",
                "2026-07-16T18:30",
                "2026-07-17T12:15",
                "2026-07-17T20:00",
                "2026-07-17T10:30",
                "2026-07-17T10:30");
        for (int tries = 0; tries < times.size(); tries++) {
            Moved moved = after(at("SCREENING", tries, BOTH), "NO_ANSWER", null, "2026-07-15T10:00");
            assertThat(local(moved.due())).as("after %s tries", tries).isEqualTo(times.get(tries));
            assertThat(moved.tries()).isEqualTo(tries + 1);
        }
    }

    @Test
    void callsTheMobileThenTheLandline() {
        assertThat(procedure.begin(BOTH, instant("2026-07-15T10:00"), calendar).action())
                .isEqualTo("CALL_MOBILE");
        assertThat(after(at("NEW", 0, BOTH), "NO_ANSWER", null, "2026-07-15T10:00")
                        .action())
                .isEqualTo("CALL_LANDLINE");
        assertThat(after(at("SCREENING", 1, BOTH), "NO_ANSWER", null, "2026-07-15T10:00")
                        .action())
                .isEqualTo("CALL_MOBILE");
    }

    @Test
    void turnsToContactPersonsOnlyOnceTheDebtorCannotBeReached() {
        assertThat(after(at("SCREENING", 4, MOBILE), "NO_ANSWER", null, "2026-07-15T10:00")
                        .action())
                .isEqualTo("CALL_MOBILE");
        assertThat(after(at("SCREENING", 6, MOBILE), "NO_ANSWER", null, "2026-07-15T10:00")
                        .action())
                .isEqualTo("CALL_CONTACT_PERSON");
        assertThat(after(at("SCREENING", 0, OTHERS), "EMPTY_NUMBER", null, "2026-07-15T10:00")
                        .action())
                .isEqualTo("CALL_CONTACT_PERSON");
    }

    @Test
    void tracesADebtorForWhomNoTelephoneIsLeft() {
        Moved moved = after(at("SCREENING", 2, NOBODY), "EMPTY_NUMBER", null, "2026-07-15T10:00");

        assertThat(moved.state().id()).isEqualTo("LOST");
        assertThat(moved.action()).isEqualTo("TRACE");
        assertThat(local(moved.due())).isEqualTo("2026-07-17T10:00");
        assertThat(after(at("LOST", 0, MOBILE), "POINT_ADDED", null, "2026-07-15T10:00")
                        .action())
                .isEqualTo("CALL_MOBILE");
    }

    @Test
    void letsANewCaseBeWorkedAtOnceAndEndsThreeWorkingDaysLater() {
        Moved moved = procedure.begin(BOTH, instant("2026-07-16T10:00"), calendar);

        assertThat(local(moved.ready())).isEqualTo("2026-07-16T10:00");
        assertThat(local(moved.due())).isEqualTo("2026-07-21T18:00");
    }

    @Test
    void keepsAPromiseThatStandsWhenTheDebtorIsMissedMeanwhile() {
        Instant promised = instant("2026-07-17T17:00");
        Position position = new Position("PROMISED", 0, promised, BOTH);
        Moved moved = procedure.after(position, "NO_ANSWER", null, instant("2026-07-15T10:00"), calendar);

        assertThat(moved.state().id()).isEqualTo("PROMISED");
        assertThat(moved.due()).isEqualTo(promised);
        assertThat(procedure.after(position, "REMINDER", null, instant("2026-07-17T09:00"), calendar))
                .satisfies(reminder -> {
                    assertThat(reminder.action()).isEqualTo("REMIND");
                    assertThat(reminder.ready()).isEqualTo(instant("2026-07-17T09:00"));
                    assertThat(reminder.due()).isEqualTo(promised);
                });
    }

    @Test
    void keepsABrokenPromiseOnTopUntilTheDebtorIsReached() {
        assertThat(after(at("PROMISE_BROKEN", 0, BOTH), "NO_ANSWER", null, "2026-07-15T10:00")
                        .state()
                        .lane())
                .isEqualTo(Lane.BROKEN);
        assertThat(after(at("PROMISE_BROKEN", 0, BOTH), "NEGOTIATING", null, "2026-07-15T10:00")
                        .state()
                        .lane())
                .isEqualTo(Lane.ORDINARY);
    }

    @Test
    void holdsADisputeAndGoesOnOnlyWhenItIsAnswered() {
        assertThat(after(at("NEGOTIATING", 0, BOTH), "DISPUTES", null, "2026-07-15T10:00")
                        .state()
                        .holds())
                .isTrue();
        assertThat(after(at("DISPUTED", 0, BOTH), "PROMISE_BROKEN", null, "2026-07-15T10:00")
                        .state()
                        .id())
                .isEqualTo("DISPUTED");
        assertThat(after(at("DISPUTED", 0, BOTH), "RESUMED", null, "2026-07-15T10:00")
                        .state()
                        .id())
                .isEqualTo("NEGOTIATING");
    }

    @Test
    void neverSetsATimeThatHasPassed() {
        assertThat(local(after(at("NEW", 0, BOTH), "CALL_BACK", "2026-07-14T09:00", "2026-07-15T10:00")
                        .due()))
                .isEqualTo("2026-07-15T10:00");
    }

    @Test
    void endsWhenNothingIsOwed() {
        Moved moved = after(at("NEGOTIATING", 0, BOTH), "SETTLED", null, "2026-07-15T10:00");

        assertThat(moved.state().ends()).isTrue();
        assertThat(moved.due()).isNull();
    }

    @Test
    void putsAStateBesideTheLineInItsPlace() {
        assertThat(procedure.line("RAISING_FUNDS"))
                .containsExactly("NEW", "SCREENING", "RAISING_FUNDS", "PROMISED", "CLOSED");
        assertThat(procedure.line("NEW")).containsExactly("NEW", "SCREENING", "NEGOTIATING", "PROMISED", "CLOSED");
    }

    @Test
    void refusesAnOutcomeItDoesNotKnow() {
        assertThatThrownBy(() -> after(at("NEW", 0, BOTH), "SHOUTED", null, "2026-07-15T10:00"))
                .hasMessageContaining("SHOUTED");
    }

    private Moved after(Position position, String outcome, String until, String asOf) {
        return procedure.after(position, outcome, until == null ? null : instant(until), instant(asOf), calendar);
    }

    private static Position at(String state, int tries, Reach reach) {
        return new Position(state, tries, null, reach);
    }

    private static Instant instant(String local) {
        return SettableClock.at(local);
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, BusinessClock.ZONE).toString();
    }
}
