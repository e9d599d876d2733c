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

    private int points(CaseFacts facts) {
        return priorities.score(facts).points();
    }

    private static CaseFacts facts(String currency, long owed, long daysPastDue, int ownMobiles) {
        return new CaseFacts(
                Map.of(currency, owed), daysPastDue, OptionalLong.empty(), 1, ownMobiles, Set.of(Product.CREDIT_CARD));
    }
}
