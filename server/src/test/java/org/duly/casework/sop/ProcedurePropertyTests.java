package org.duly.casework.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duly.SettableClock;
import org.duly.casework.sop.Position.Pending;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the procedure whatever happens to a case, in whatever order, at whatever hour. */
class ProcedurePropertyTests {

    private static final int EVENTS = 40;
    private static final Instant START = SettableClock.at("2026-01-05T09:00");
    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final LocalTime CLOSE = LocalTime.of(20, 30);

    private final WorkingDays calendar = WorkingDays.china();

    static List<Procedure> versions() {
        return Playbooks.versions().all();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void leavesNoCaseWithoutANextStepOrAnEnd(Procedure procedure) {
        qt().withExamples(400)
                .forAll(longs().all())
                .check(seed -> live(procedure, seed).stream()
                        .allMatch(lived -> lived.moved().state().ends()
                                ? lived.moved().due() == null
                                : lived.moved().due() != null
                                        && lived.moved().ready() != null
                                        && lived.moved().escalates() != null
                                        && (lived.stays()
                                                || !lived.moved().due().isBefore(lived.at()))
                                        && !lived.moved().action().equals("NONE")
                                        && !lived.moved().action().equals("CALL")));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void setsNoDeadlineInClosedHoursUnlessAllowed(Procedure procedure) {
        qt().withExamples(400)
                .forAll(longs().all())
                .check(seed -> live(procedure, seed).stream().allMatch(lived -> {
                    Instant due = lived.moved().due();
                    return due == null || lived.named() || lived.allowedOffHours() || isOpen(due);
                }));
    }

    @Test
    void setsWorkInTheHouseOnDaysThatAreWorked() {
        Procedure procedure = Playbooks.standard();
        qt().withExamples(400)
                .forAll(longs().all())
                .check(seed -> live(procedure, seed).stream()
                        .flatMap(lived -> lived.moved().tasks().stream())
                        .filter(task -> !task.code().equals("STOP_CONTACTS"))
                        .allMatch(
                                task -> calendar.isWorkingDay(local(task.due()).toLocalDate()) && isOpen(task.due())));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void asksOnlyForWhatTheStatePermits(Procedure procedure) {
        qt().withExamples(400)
                .forAll(longs().all())
                .check(seed -> live(procedure, seed).stream()
                        .allMatch(lived -> lived.moved().state().ends()
                                || lived.moved()
                                        .state()
                                        .permits()
                                        .contains(lived.moved().action())));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void endsAtTheSamePlaceWhenTheSameHappensAgain(Procedure procedure) {
        qt().withExamples(200)
                .forAll(longs().all())
                .check(seed -> live(procedure, seed).equals(live(procedure, seed)));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void neverCallsNorLosesAgainstTheFacts(Procedure procedure) {
        qt().withExamples(400)
                .forAll(longs().all())
                .check(seed -> live(procedure, seed).stream().allMatch(lived -> {
                    boolean lostNow = lived.moved().state().id().equals("LOST")
                            && !lived.from().equals("LOST");
                    boolean calls = lived.moved().action().startsWith("CALL_");
                    return (!lostNow || lived.reach().isLost())
                            && (!calls || !lived.reach().isLost());
                }));
    }

    @Test
    void theLivesReachEveryState() {
        Procedure procedure = Playbooks.standard();
        List<String> seen = new ArrayList<>();
        for (long seed = 0; seed < 3000; seed++) {
            live(procedure, seed)
                    .forEach(lived -> seen.add(lived.moved().state().id()));
        }
        assertThat(seen).contains(procedure.states().stream().map(SopState::id).toArray(String[]::new));
    }

    /** What happens to one case, drawn by the seed; it ends with the procedure. */
    private List<Lived> live(Procedure procedure, long seed) {
        Random chance = new Random(seed);
        List<Lived> life = new ArrayList<>();
        Instant at = START.plus(Duration.ofMinutes(chance.nextInt(300 * 24 * 60)));
        Reach reach = reach(chance);
        Moved moved = procedure.begin(reach, at, calendar);
        for (int i = 0; i < EVENTS && !moved.state().ends(); i++) {
            String from = moved.state().id();
            List<String> possible = procedure.outcomes().stream()
                    .filter(outcome -> procedure.answers(from, outcome))
                    .sorted()
                    .toList();
            String outcome = possible.get(chance.nextInt(possible.size()));
            at = at.plus(Duration.ofMinutes(chance.nextInt(12 * 60)));
            reach = chance.nextInt(4) == 0 ? reach(chance) : reach;
            Instant until = chance.nextInt(3) == 0 ? at.plus(Duration.ofMinutes(chance.nextInt(20_000))) : null;
            Position position = new Position(from, moved.tries(), moved.until(), reach, pending(moved));
            boolean named = until != null || moved.until() != null;
            moved = procedure.after(position, outcome, until, at, calendar);
            life.add(new Lived(from, outcome, at, named, reach, moved));
        }
        return life;
    }

    private static @Nullable Pending pending(Moved moved) {
        return moved.due() == null ? null : new Pending(moved.action(), moved.ready(), moved.due());
    }

    private static Reach reach(Random chance) {
        return new Reach(chance.nextInt(3), chance.nextInt(2), chance.nextInt(3), 5);
    }

    private static boolean isOpen(Instant instant) {
        LocalTime time = local(instant).toLocalTime();
        return !time.isBefore(OPEN) && !time.isAfter(CLOSE);
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(BusinessClock.ZONE);
    }

    /** One event of a life; {@code named} is whether a time of the debtor's own may have counted. */
    private record Lived(String from, String outcome, Instant at, boolean named, Reach reach, Moved moved) {

        /** The morning list, which the playbook sets before the telephones open; and a pause keeps what stood. */
        boolean allowedOffHours() {
            return local(moved.due()).toLocalTime().equals(LocalTime.of(8, 0)) || stays();
        }

        /** A pause keeps the step that stood, overdue or not. */
        boolean stays() {
            return moved.state().holds() && from.equals(moved.state().id());
        }
    }
}
