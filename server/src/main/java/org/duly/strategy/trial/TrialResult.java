package org.duly.strategy.trial;

import java.time.LocalDate;
import org.duly.strategy.trial.Statistics.Interval;
import org.duly.strategy.trial.Statistics.Sample;

/**
 * What came of an experiment until a day.
 *
 * @param collected money collected per account, in major units of the currency named
 */
public record TrialResult(
        Trial trial, LocalDate until, String currency, Side champion, Side challenger, Sample held, boolean over) {

    /** At this many standard errors it is stopped before its time, because going on would hurt. */
    static final double HARM = 3.29;

    /** One side: accounts, promises judged and kept, money. */
    public record Side(long accounts, long judged, long kept, Sample collected) {
        public double keptRate() {
            return judged == 0 ? 0 : (double) kept / judged;
        }

        public Interval keptInterval() {
            return Statistics.rate(kept, judged);
        }
    }

    /** What to do, by the rule fixed before the start: look once, at the end; stop early for harm only. */
    public enum Verdict {
        GO_ON,
        STOP_HARM,
        CHALLENGER_BETTER,
        CHAMPION_BETTER,
        NO_DIFFERENCE,
        TOO_FEW
    }

    public Interval keptDifference() {
        return Statistics.difference(
                champion.kept, champion.judged, challenger.kept, challenger.judged, SampleSize.LEVEL);
    }

    public Interval collectedDifference() {
        return Statistics.difference(champion.collected, challenger.collected);
    }

    public Verdict verdict() {
        Interval harm = Statistics.difference(champion.kept, champion.judged, challenger.kept, challenger.judged, HARM);
        if (harm.to() < 0) {
            return Verdict.STOP_HARM;
        }
        if (!over) {
            return Verdict.GO_ON;
        }
        if (Math.min(champion.judged, challenger.judged) < trial.needed()) {
            return Verdict.TOO_FEW;
        }
        Interval difference = keptDifference();
        if (!difference.excludesZero()) {
            return Verdict.NO_DIFFERENCE;
        }
        return difference.from() > 0 ? Verdict.CHALLENGER_BETTER : Verdict.CHAMPION_BETTER;
    }
}
