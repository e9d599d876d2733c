package org.duly.strategy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duly.kernel.DebtorId;
import org.duly.strategy.trial.Statistics.Interval;
import org.duly.strategy.trial.Statistics.Sample;
import org.duly.strategy.trial.TrialResult.Side;
import org.duly.strategy.trial.TrialResult.Verdict;
import org.duly.strategy.version.Subject;
import org.junit.jupiter.api.Test;

class StatisticsTests {

    private static final Sample NO_MONEY = new Sample(0, 0, 0);

    @Test
    void givesWilsonsIntervalOfARate() {
        Interval interval = Statistics.rate(81, 263);

        assertThat(interval.from()).isCloseTo(0.2553, within(0.0005));
        assertThat(interval.to()).isCloseTo(0.3662, within(0.0005));
    }

    @Test
    void neverLeavesTheRangeOfARate() {
        assertThat(Statistics.rate(0, 5).from()).isCloseTo(0, within(1e-12));
        assertThat(Statistics.rate(5, 5).to()).isCloseTo(1, within(1e-12));
        assertThat(Statistics.rate(0, 0)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void givesNewcombesIntervalOfADifference() {
        Interval interval = Statistics.difference(48, 80, 56, 70, SampleSize.LEVEL);

        assertThat(interval.from()).isCloseTo(0.0524, within(0.0005));
        assertThat(interval.to()).isCloseTo(0.3339, within(0.0005));
    }

    @Test
    void asksForFewerAccountsTheLargerTheDifference() {
        assertThat(SampleSize.needed(40, 10)).isEqualTo(388);
        assertThat(SampleSize.needed(40, 20)).isLessThan(100);
        assertThat(SampleSize.days(388, 20, 10)).isEqualTo(194);
    }

    @Test
    void putsADebtorInTheSamePlaceForOneSaltAndElsewhereForAnother() {
        DebtorId debtor = new DebtorId(new UUID(1, 2));

        assertThat(Share.place("a", debtor)).isEqualTo(Share.place("a", debtor)).isNotEqualTo(Share.place("b", debtor));
    }

    @Test
    void splitsDebtorsAsAsked() {
        long within = IntStream.range(0, 20_000)
                .filter(i -> Share.within("salt", new DebtorId(new UUID(i, 7)), 30))
                .count();

        assertThat(within / 20_000.0).isCloseTo(0.30, within(0.012));
    }

    @Test
    void looksOnceAtTheEndButStopsForHarmAtOnce() {
        assertThat(result(50, 100, 60, 100, false).verdict()).isEqualTo(Verdict.GO_ON);
        assertThat(result(150, 200, 90, 200, false).verdict()).isEqualTo(Verdict.STOP_HARM);
        assertThat(result(50, 100, 60, 100, true).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(result(160, 400, 220, 400, true).verdict()).isEqualTo(Verdict.CHALLENGER_BETTER);
        assertThat(result(160, 400, 165, 400, true).verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    private static TrialResult result(long kept, long judged, long otherKept, long otherJudged, boolean over) {
        Trial trial = new Trial(
                new UUID(0, 1),
                Subject.TREATMENT,
                "t",
                new UUID(0, 2),
                50,
                "salt",
                40,
                10,
                388,
                LocalDate.EPOCH,
                LocalDate.EPOCH.plusDays(30),
                null,
                "",
                "");
        return new TrialResult(
                trial,
                LocalDate.EPOCH,
                "CNY",
                new Side(judged, judged, kept, NO_MONEY),
                new Side(otherJudged, otherJudged, otherKept, NO_MONEY),
                NO_MONEY,
                over);
    }
}
