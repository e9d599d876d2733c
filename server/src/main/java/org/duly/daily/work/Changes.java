package org.duly.daily.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duly.daily.Measure;
import org.duly.daily.Step;
import org.duly.daily.events.CaseAged;
import org.duly.daily.events.CaseAged.Change;
import org.duly.daily.store.OrderRows;
import org.duly.daily.store.StandRows;
import org.duly.daily.store.StandRows.Kept;
import org.duly.daily.store.StandRows.Row;
import org.duly.daily.store.Standing;
import org.duly.daily.store.Standing.Late;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Compares where cases stand with where they stood; writes, counts and tells only what is different. */
@Component
class Changes {

    private final StandRows stands;
    private final OrderRows orders;
    private final HandOvers handOvers;
    private final ApplicationEventPublisher facts;

    Changes(StandRows stands, OrderRows orders, HandOvers handOvers, ApplicationEventPublisher facts) {
        this.stands = stands;
        this.orders = orders;
        this.handOvers = handOvers;
        this.facts = facts;
    }

    Tally write(List<Row> rows, Map<CaseId, Kept> kept, BusinessDay day) {
        Tally tally = new Tally();
        Sorted sorted = Sorted.of(rows, kept);
        stands.first(sorted.first, day.date());
        stands.changed(sorted.changed, day.date());
        stands.lookAgain(sorted.steady);
        for (Row row : rows) {
            Kept was = kept.get(row.id());
            tally.add(row.creditor(), Measure.LOOKED);
            count(row, was == null ? null : was.standing(), tally);
            if (was != null) {
                tell(row, was.standing(), day);
            }
        }
        opened(sorted, kept, day).forEach(creditor -> tally.add(creditor, Measure.TASKS_OPENED));
        return tally;
    }

    /** Rows by what has to be written. */
    private record Sorted(List<Row> first, List<Row> changed, List<Row> steady) {

        static Sorted of(List<Row> rows, Map<CaseId, Kept> kept) {
            Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Row row : rows) {
                Kept was = kept.get(row.id());
                if (was == null) {
                    sorted.first.add(row);
                } else if (!was.standing().equals(row.standing())) {
                    sorted.changed.add(row);
                } else if (!was.lookOn().equals(row.lookOn())) {
                    sorted.steady.add(row);
                }
            }
            return sorted;
        }
    }

    private static void count(Row row, @Nullable Standing was, Tally tally) {
        Standing now = row.standing();
        if (was == null) {
            tally.add(row.creditor(), Measure.FIRST);
        } else {
            aged(row.creditor(), was, now, tally);
            if (was.orders() != now.orders()) {
                tally.add(row.creditor(), Measure.TREATMENT_CHANGED);
            }
        }
        Late before = was == null ? Late.IN_TIME : was.late();
        if (now.late() != before && now.late() == Late.OVERDUE) {
            tally.add(row.creditor(), Measure.OVERDUE);
        }
        if (now.late() != before && now.late() == Late.ESCALATED) {
            tally.add(row.creditor(), Measure.ESCALATED);
        }
    }

    private static void aged(CreditorId creditor, Standing was, Standing now, Tally tally) {
        if (was.collected() != now.collected()) {
            tally.add(creditor, now.collected() ? Measure.ENTERED : Measure.LEFT);
        } else if (was.bucket() != now.bucket()) {
            tally.add(creditor, was.bucket() < now.bucket() ? Measure.BUCKET_UP : Measure.BUCKET_DOWN);
        }
    }

    private void tell(Row row, Standing was, BusinessDay day) {
        Standing now = row.standing();
        if (was.collected() != now.collected()) {
            tell(row, now.collected() ? Change.ENTERED : Change.LEFT, was, day);
        } else if (was.bucket() != now.bucket()) {
            tell(row, Change.BUCKET, was, day);
        }
    }

    private void tell(Row row, Change change, Standing was, BusinessDay day) {
        int now = row.standing().bucket();
        facts.publishEvent(new CaseAged(row.id(), change, was.bucket(), now, day.asOf()));
    }

    /** Creditors of the cases on which a task was opened because of other orders. */
    private List<CreditorId> opened(Sorted sorted, Map<CaseId, Kept> kept, BusinessDay day) {
        List<Row> written =
                Stream.concat(sorted.first.stream(), sorted.changed.stream()).toList();
        List<HandOvers.Ordered> ordered = written.stream()
                .map(row -> new HandOvers.Ordered(
                        row.id(),
                        before(kept.get(row.id())),
                        orders.text(row.standing().orders())))
                .toList();
        Set<CaseId> opened = StepFailed.in(Step.TASKS, () -> handOvers.follow(ordered, day));
        return written.stream()
                .filter(row -> opened.contains(row.id()))
                .map(Row::creditor)
                .toList();
    }

    private String before(@Nullable Kept was) {
        return was == null ? "" : orders.text(was.standing().orders());
    }
}
