package org.duly.daily.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseBook;
import org.duly.casework.CaseBooks;
import org.duly.casework.Urgency;
import org.duly.daily.Measure;
import org.duly.daily.Step;
import org.duly.daily.store.OrderRows;
import org.duly.daily.store.StandRows;
import org.duly.daily.store.StandRows.Kept;
import org.duly.daily.store.StandRows.Row;
import org.duly.daily.store.Standing;
import org.duly.daily.store.Standing.Late;
import org.duly.kernel.CaseId;
import org.duly.strategy.Treatments;
import org.duly.strategy.Treatments.Orders;
import org.springframework.stereotype.Component;

/** Takes stock of cases on a business day, all steps in order, in the transaction of whoever asks. */
@Component
class TakingStock {

    private static final String NO_ORDERS = "";

    private final Promises promises;
    private final CaseBooks books;
    private final Treatments treatments;
    private final Urgency urgency;
    private final StandRows stands;
    private final OrderRows orders;
    private final Changes changes;

    TakingStock(
            Promises promises,
            CaseBooks books,
            Treatments treatments,
            Urgency urgency,
            StandRows stands,
            OrderRows orders,
            Changes changes) {
        this.promises = promises;
        this.books = books;
        this.treatments = treatments;
        this.urgency = urgency;
        this.stands = stands;
        this.orders = orders;
        this.changes = changes;
    }

    Tally of(List<CaseId> cases, BusinessDay day) {
        Map<CaseId, Promises.State> judged = StepFailed.in(Step.PROMISES, () -> promises.judge(cases, day.asOf()));
        List<CaseBook> open = StepFailed.in(Step.FACTS, () -> books.asOf(cases, day.asOf()));
        Map<CaseId, Kept> kept = StepFailed.in(Step.FACTS, () -> stands.of(cases));
        Map<CaseId, Orders> ordered =
                StepFailed.in(Step.STRATEGY, () -> treatments.orders(day.date(), day.asOf(), open));
        Urgency.Reckoned reckoned = StepFailed.in(Step.PRIORITY, () -> urgency.reckon(open, day.date()));
        List<Row> now = StepFailed.in(Step.AGEING, () -> rows(open, kept, ordered, reckoned, day));
        Tally tally = StepFailed.in(Step.WRITING, () -> changes.write(now, kept, day));
        StepFailed.in(Step.WRITING, () -> {
            stands.calm(cases, day.asOf());
            return true;
        });
        for (Row row : now) {
            Promises.State state = judged.get(row.id());
            if (state != null) {
                measure(state).ifPresent(measure -> tally.add(row.creditor(), measure));
            }
            if (reckoned.changed().contains(row.id())) {
                tally.add(row.creditor(), Measure.PRIORITY_CHANGED);
            }
        }
        return tally;
    }

    private static Optional<Measure> measure(Promises.State state) {
        return switch (state) {
            case KEPT -> Optional.of(Measure.PROMISES_KEPT);
            case PARTLY_KEPT -> Optional.of(Measure.PROMISES_PARTLY_KEPT);
            case BROKEN -> Optional.of(Measure.PROMISES_BROKEN);
            case OPEN, LAPSED -> Optional.empty();
        };
    }

    private List<Row> rows(
            List<CaseBook> open,
            Map<CaseId, Kept> kept,
            Map<CaseId, Orders> ordered,
            Urgency.Reckoned reckoned,
            BusinessDay day) {
        List<Row> rows = new ArrayList<>();
        Set<CaseId> still = new HashSet<>();
        for (CaseBook book : open) {
            still.add(book.id());
            Orders decided = Objects.requireNonNull(ordered.get(book.id()));
            LocalDate steady = reckoned.steadyUntil().getOrDefault(book.id(), StandRows.NEVER);
            rows.add(row(book, decided, steady, day));
        }
        Standing out = new Standing(false, 0, Late.IN_TIME, orders.number(NO_ORDERS));
        kept.forEach((id, was) -> {
            if (!still.contains(id)) {
                rows.add(new Row(id, was.creditor(), out, StandRows.NEVER));
            }
        });
        return rows;
    }

    private Row row(CaseBook book, Orders decided, LocalDate steady, BusinessDay day) {
        Aged aged = Aged.of(book, day.date());
        Deadline deadline = Deadline.of(book, day);
        LocalDate lookOn =
                earliest(StandRows.NEVER, steady, aged.steadyUntil(), deadline.steadyUntil(), decided.steadyUntil());
        Standing standing =
                new Standing(aged.collected(), aged.bucket(), deadline.late(), orders.number(decided.text()));
        return new Row(book.id(), book.creditor().id(), standing, lookOn);
    }

    private static LocalDate earliest(LocalDate... dates) {
        LocalDate first = dates[0];
        for (LocalDate date : dates) {
            first = date.isBefore(first) ? date : first;
        }
        return first;
    }
}
