package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.rule.ClosedDays;
import org.duly.compliance.rule.Dated;
import org.duly.compliance.rule.Finding;
import org.duly.compliance.rule.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days of the week that are closed; 21 November 2026 is a Saturday. */
class ClosedDaysTests {
    @Test
    void refusesOnAClosedDayUntilTheNextOpenOne() {
        Finding finding = breach("2026-11-21T00:00:00+08:00", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        assertThat(Objects.requireNonNull(finding).notBefore())
                .isEqualTo(OffsetDateTime.parse("2026-11-23T00:00:00+08:00").toInstant());
    }

    @Test
    void permitsTheSecondBeforeTheDayBegins() {
        assertThat(breach("2026-11-20T23:59:59+08:00", DayOfWeek.SATURDAY)).isNull();
    }

    @Test
    void neverOpensWhenEveryDayIsClosed() {
        Finding finding = breach("2026-11-21T10:00:00+08:00", DayOfWeek.values());

        assertThat(Objects.requireNonNull(finding).notBefore()).isNull();
    }

    private static @Nullable Finding breach(String at, DayOfWeek... closed) {
        Instant when = OffsetDateTime.parse(at).toInstant();
        Facts facts = Scenes.facts(Scenes.call("10:00:00").build());
        ClosedDays kind =
                new ClosedDays(new Dated<>(List.of(new Dated.Step<>(LocalDate.EPOCH, Arrays.asList(closed)))));
        return kind.breach(Situation.of(facts, when, Scenes.LOAN, Scenes.SHANGHAI));
    }
}
