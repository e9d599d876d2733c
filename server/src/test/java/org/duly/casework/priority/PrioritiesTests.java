package org.duly.casework.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.duly.casework.sop.PlaybookRefused;
import org.duly.casework.sop.Playbooks;
import org.duly.portfolio.AccountCard.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrioritiesTests {

    private final Priorities priorities = Priorities.read("priority.yaml", Playbooks.text("priority.yaml"));

    @Test
    void addsUpEveryLineThatFitsAndNamesIt() {
        Score score = priorities.score(facts("CNY", 3000, 20, 1));

        assertThat(score.parts())
                .extracting(Score.Part::id)
                .containsExactly("early", "small", "own-mobile", "first-hand", "unsecured-small-loan");
        assertThat(score.points()).isEqualTo(75);
    }

    @Test
    void putsEasyBeforeHardAndSmallBeforeLarge() {
        assertThat(points(facts("CNY", 3000, 20, 1))).isGreaterThan(points(facts("CNY", 3000, 100, 1)));
        assertThat(points(facts("CNY", 3000, 20, 1))).isGreaterThan(points(facts("CNY", 15000, 20, 1)));
        assertThat(points(facts("CNY", 3000, 20, 1))).isGreaterThan(points(facts("CNY", 3000, 20, 0)));
    }

    @Test
    void putsKeyCasesFirst() {
        CaseFacts recalledSoon =
                new CaseFacts(Map.of("CNY", 60000L), 20, OptionalLong.of(5), 1, 1, Set.of(Product.CREDIT_CARD));

        assertThat(points(recalledSoon)).isGreaterThan(points(facts("CNY", 3000, 20, 1)));
    }

    @Test
    void saysForHowManyDaysTimeAloneCannotChangeTheScore() {
        for (int late = 0; late <= 200; late++) {
            for (int recall = -2; recall <= 30; recall++) {
                Score now = priorities.score(onDay(late, recall, 0));
                long steady = Math.min(400, priorities.daysSteady(onDay(late, recall, 0)));
                assertThat(steady).isPositive();
                for (int days = 1; days < steady; days++) {
                    assertThat(priorities.score(onDay(late, recall, days))).isEqualTo(now);
                }
            }
        }
    }

    @Test
    void isLookedAtOnTheVeryDayOnWhichItsScoreChanges() {
        assertThat(priorities.daysSteady(facts("CNY", 3000, 20, 1))).isEqualTo(11);
        assertThat(priorities.daysSteady(facts("CNY", 3000, 30, 1))).isEqualTo(1);
        assertThat(priorities.daysSteady(facts("CNY", 3000, 181, 1))).isEqualTo(Priorities.FOR_EVER);
    }

    @Test
    void countsNoAmountInACurrencyItDoesNotKnow() {
        assertThat(priorities.score(facts("JPY", 3000, 20, 1)).parts())
                .extracting(Score.Part::id)
                .doesNotContain("small", "moderate", "large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- {id: large | - {id: early | the id 'early' was used before",
                "points: 6, days-past-due: {at-least: 91, at-most: 180} | points: 6 | would fit every case",
                "{at-most: 14} | {below: 14} | unknown key [below]",
                "[credit-card, | [lottery, | 'lottery' is not known here"
            })
    void refusesAFaultInTheFile(String right, String wrong, String problem) {
        String text = Playbooks.text("priority.yaml");
        assertThat(text).contains(right);

        assertThatThrownBy(() -> Priorities.read("priority.yaml", text.replace(right, wrong)))
                .isInstanceOf(PlaybookRefused.class)
                .hasMessageContaining(problem);
    }

    private static CaseFacts onDay(int late, int recall, int days) {
        return new CaseFacts(
                Map.of("CNY", 3000L), late + days, OptionalLong.of(recall - days), 1, 1, Set.of(Product.CREDIT_CARD));
    }

    private int points(CaseFacts facts) {
        return priorities.score(facts).points();
    }

    private static CaseFacts facts(String currency, long owed, long daysPastDue, int ownMobiles) {
        return new CaseFacts(
                Map.of(currency, owed), daysPastDue, OptionalLong.empty(), 1, ownMobiles, Set.of(Product.CREDIT_CARD));
    }
}
