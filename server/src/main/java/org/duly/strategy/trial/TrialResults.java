package org.duly.strategy.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.duly.kernel.DebtorId;
import org.duly.strategy.trial.Statistics.Sample;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what came of an experiment among the cases in the reader's sight. A case counts on the side its debtor is on
 * from the first day it was open during the experiment, whatever happened to it (by intention to treat).
 */
@Service
public class TrialResults {

    private static final String OUTCOMES = """
            select c.debtor_id,
                count(*) filter (where h.kind in ('KEPT', 'PARTLY', 'BROKEN')) judged,
                count(*) filter (where h.kind = 'KEPT') kept,
                coalesce(sum(case h.kind when 'PAID' then h.amount_minor when 'REVERSED' then -h.amount_minor end)
                    filter (where h.currency = :currency), 0) collected
            from strategy.known_case c
            left join strategy.happening h on h.case_id = c.case_id and h.day between :first and :last
            where c.opened_on <= :last and (c.closed_on is null or c.closed_on >= :first)
            group by c.case_id, c.debtor_id""";

    private static final double MINOR = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    TrialResults(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What one case brought. */
    private record Outcome(DebtorId debtor, long judged, long kept, double collected) {}

    /**
     * The result so far.
     *
     * @param held says who is held out of every change; they are on neither side
     */
    @Transactional(readOnly = true)
    public TrialResult of(Trial trial, Predicate<DebtorId> held) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = trial.countsUntil(today);
        String currency = currency();
        List<Outcome> outcomes = until.isBefore(trial.startsOn()) ? List.of() : outcomes(trial, until, currency);
        Map<Arm, Tally> sides = new EnumMap<>(Arm.class);
        Tally out = new Tally();
        for (Outcome outcome : outcomes) {
            boolean isHeld = held.test(outcome.debtor);
            (isHeld ? out : sides.computeIfAbsent(trial.arm(outcome.debtor), _ -> new Tally())).add(outcome);
        }
        return new TrialResult(
                trial,
                until,
                currency,
                sides.getOrDefault(Arm.CHAMPION, new Tally()).side(),
                sides.getOrDefault(Arm.CHALLENGER, new Tally()).side(),
                out.sample(),
                today.isAfter(trial.endsOn()) || trial.stoppedOn() != null);
    }

    /** Most of the money comes in one currency; amounts in others are left out, not converted. */
    private String currency() {
        return jdbc.sql("""
                select currency from strategy.happening where kind = 'PAID' group by currency
                order by count(*) desc limit 1""").query(String.class).optional().orElse("CNY");
    }

    /** Judged promises a day over the last four weeks, for saying how long an experiment would take. */
    @Transactional(readOnly = true)
    public double judgedADay() {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select count(*) / 28.0 from strategy.happening
                where kind in ('KEPT', 'PARTLY', 'BROKEN') and day > ? and day <= ?""")
                .params(today.minusDays(28), today)
                .query(Double.class)
                .single();
    }

    private List<Outcome> outcomes(Trial trial, LocalDate until, String currency) {
        return jdbc.sql(OUTCOMES)
                .param("first", trial.startsOn())
                .param("last", until)
                .param("currency", currency)
                .query((row, _) -> new Outcome(
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        row.getLong("judged"),
                        row.getLong("kept"),
                        row.getLong("collected") / MINOR))
                .list();
    }

    /** Adds up one side. */
    private static final class Tally {
        private long accounts;
        private long judged;
        private long kept;
        private double sum;
        private double squares;

        void add(Outcome outcome) {
            accounts++;
            judged += outcome.judged;
            kept += outcome.kept;
            sum += outcome.collected;
            squares += outcome.collected * outcome.collected;
        }

        Sample sample() {
            return new Sample(accounts, sum, squares);
        }

        TrialResult.Side side() {
            return new TrialResult.Side(accounts, judged, kept, sample());
        }
    }
}
