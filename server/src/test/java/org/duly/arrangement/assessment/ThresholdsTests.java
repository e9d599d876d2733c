package org.duly.arrangement.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duly.arrangement.Assessments.Ability;
import org.duly.arrangement.Assessments.Evidence;
import org.duly.arrangement.Assessments.Item;
import org.duly.arrangement.Assessments.Kind;
import org.duly.arrangement.Assessments.Willingness;
import org.duly.arrangement.Budget;
import org.duly.casework.sop.Playbooks;
import org.duly.kernel.Money;
import org.junit.jupiter.api.Test;

class ThresholdsTests {

    private static final String FILE = "assessment.yaml";
    private final Thresholds thresholds = Thresholds.read(FILE, Playbooks.text(FILE));

    @Test
    void gradesHighUpToTheLastFenOfThreeMonths() {
        assertThat(ability(1000_00, 3000_00)).isEqualTo(Ability.HIGH);
        assertThat(ability(1000_00, 3000_01)).isEqualTo(Ability.MEDIUM);
    }

    @Test
    void gradesMediumUpToTheLastFenOfAYear() {
        assertThat(ability(1000_00, 12_000_00)).isEqualTo(Ability.MEDIUM);
        assertThat(ability(1000_00, 12_000_01)).isEqualTo(Ability.LOW);
    }

    @Test
    void gradesNoneWhenNothingRemainsHoweverLittleIsOwed() {
        assertThat(ability(0, 1)).isEqualTo(Ability.NONE);
        assertThat(ability(1, 1_000_000_00)).isEqualTo(Ability.LOW);
    }

    @Test
    void hintsAtWillingFromThreeQuartersOfPromisesKept() {
        assertThat(thresholds.hint(3, 4)).isEqualTo(Willingness.WILLING);
        assertThat(thresholds.hint(74, 100)).isEqualTo(Willingness.WAVERING);
    }

    @Test
    void neverHintsAtUnwilling() {
        assertThat(thresholds.hint(0, 5)).isEqualTo(Willingness.WAVERING);
        assertThat(thresholds.hint(0, 0)).isEqualTo(Willingness.UNKNOWN);
    }

    @Test
    void refusesAFileThatSaysMoreOrLessThanItMay() {
        String text = Playbooks.text(FILE);

        assertThatThrownBy(() -> Thresholds.read(FILE, text + "\nmargin: 1\n")).hasMessageContaining(FILE);
        assertThatThrownBy(() -> Thresholds.read(FILE, text.replace("MEDIUM: 12", "MEDIUM: 3")))
                .hasMessageContaining("MEDIUM above HIGH");
    }

    private Ability ability(long remaining, long owed) {
        Item salary = new Item(Kind.SALARY, Money.of(remaining + 500, "CNY"), Evidence.STATED);
        Item food = new Item(Kind.FOOD, Money.of(500, "CNY"), Evidence.STATED);
        Money total = Money.of(owed, "CNY");
        return thresholds.ability(Budget.of(List.of(food, salary), total.currency()), total);
    }
}
