package org.duly.arrangement.assessment;

import java.util.Map;
import java.util.Set;
import org.duly.arrangement.Assessments.Ability;
import org.duly.arrangement.Assessments.Willingness;
import org.duly.arrangement.Budget;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Where grades begin and end; the meaning of each is told in the playbook.
 *
 * @param highMonths ability is high if all is paid within so many months
 * @param mediumMonths and medium within so many
 * @param willingKeptPercent share of kept promises from which a debtor's word speaks for him
 */
public record Thresholds(String version, int highMonths, int mediumMonths, int willingKeptPercent) {

    public Thresholds {
        if (highMonths < 1 || mediumMonths <= highMonths) {
            throw new IllegalArgumentException("ability-months: write HIGH of 1 or more, and MEDIUM above HIGH");
        }
        if (willingKeptPercent < 1 || willingKeptPercent > 100) {
            throw new IllegalArgumentException("willing-kept-percent: write a number from 1 to 100");
        }
    }

    /** Reads the text of a playbook strictly. */
    public static Thresholds read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object root = new Yaml(new SafeConstructor(options)).load(text);
        Map<?, ?> top = keys(file, root, Set.of("format", "version", "ability-months", "willing-kept-percent"));
        if (number(file, top, "format") != 1) {
            throw new IllegalArgumentException(file + ": this format is not known; write format: 1");
        }
        Map<?, ?> months = keys(file, top.get("ability-months"), Set.of("HIGH", "MEDIUM"));
        return new Thresholds(
                String.valueOf(top.get("version")),
                number(file, months, "HIGH"),
                number(file, months, "MEDIUM"),
                number(file, top, "willing-kept-percent"));
    }

    /** What remains of a month, held against what is owed. */
    public Ability ability(Budget budget, Money owed) {
        if (budget.affordable().isZero()) {
            return Ability.NONE;
        }
        long months = budget.monthsFor(owed);
        if (months <= highMonths) {
            return Ability.HIGH;
        }
        return months <= mediumMonths ? Ability.MEDIUM : Ability.LOW;
    }

    /** What kept promises speak for; never unwilling, as a broken promise does not tell unwilling from unable. */
    public Willingness hint(int kept, int fallenDue) {
        if (fallenDue == 0) {
            return Willingness.UNKNOWN;
        }
        return kept * 100L >= (long) willingKeptPercent * fallenDue ? Willingness.WILLING : Willingness.WAVERING;
    }

    private static Map<?, ?> keys(String file, @Nullable Object node, Set<String> keys) {
        if (node instanceof Map<?, ?> map && map.keySet().equals(keys)) {
            return map;
        }
        throw new IllegalArgumentException(file + ": expected exactly the keys " + keys);
    }

    private static int number(String file, Map<?, ?> map, String key) {
        if (map.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(file + ": " + key + " is no whole number");
    }
}
