package org.duly.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.junit.jupiter.api.Test;

class SparklineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Money ZERO = Money.of(0, "CNY");

    @Test
    void endsWithWhatIsOwedToday() {
        Sparkline line = Sparkline.of(List.of(posting(10, 1_000), posting(4, -300)), TODAY, ZERO);

        assertThat(line.first()).isEqualTo(Money.of(1_000, "CNY"));
        assertThat(line.last()).isEqualTo(Money.of(700, "CNY"));
    }

    @Test
    void carriesWhatIsOlderThanTheDaysDrawn() {
        Sparkline line = Sparkline.of(List.of(posting(400, 1_000), posting(200, -300)), TODAY, ZERO);

        assertThat(line.from()).isEqualTo(TODAY.minusDays(90));
        assertThat(line.first()).isEqualTo(Money.of(700, "CNY"));
    }

    @Test
    void drawsNothingOwedAsALineOnTheGround() {
        Sparkline line = Sparkline.of(List.of(), TODAY, ZERO);

        assertThat(line.points()).isEqualTo("0,34");
    }

    @Test
    void staysInsideItsBox() {
        Sparkline line = Sparkline.of(List.of(posting(80, 5), posting(20, -900), posting(3, 99_999_999)), TODAY, ZERO);

        assertThat(line.points().split(" ")).allSatisfy(point -> {
            String[] xy = point.split(",");
            assertThat(Integer.parseInt(xy[0])).isBetween(0, Sparkline.WIDTH);
            assertThat(Integer.parseInt(xy[1])).isBetween(0, Sparkline.HEIGHT);
        });
    }

    private static Ledger.Line posting(int daysAgo, long minor) {
        return new Ledger.Line(
                TODAY.minusDays(daysAgo), Instant.EPOCH, "PLACED", Component.PRINCIPAL, Money.of(minor, "CNY"), "k");
    }
}
