package org.duly.strategy.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a simulation found.
 *
 * @param days every day of it
 * @param orders how many cases each instruction would change on, over all days
 * @param examples cases that would be treated differently, the first few
 * @param currency of the costs, or empty if none are set
 */
public record Outcome(List<Day> days, Map<String, Integer> orders, List<Example> examples, String currency) {

    public Outcome {
        days = List.copyOf(days);
        orders = Map.copyOf(orders);
        examples = List.copyOf(examples);
    }

    public int cases() {
        return days.stream().mapToInt(Day::cases).sum();
    }

    public int changed() {
        return days.stream().mapToInt(Day::changed).sum();
    }

    /** One day as it is, and as it would be. */
    public record Day(LocalDate day, int cases, int changed, Load now, Load then) {}

    /**
     * The work of a day.
     *
     * @param channels contacts that the gate would allow, by channel
     * @param teams the same by team of the holder
     * @param rules contacts that the gate would refuse, by the first rule
     * @param unheld cases without a holder, for which nobody asks
     * @param silent cases for which the strategy names no channel
     */
    public record Load(
            Map<String, Integer> channels,
            Map<String, Integer> teams,
            Map<String, Integer> rules,
            int unheld,
            int silent,
            long costMinor) {
        public Load {
            channels = Map.copyOf(channels);
            teams = Map.copyOf(teams);
            rules = Map.copyOf(rules);
        }

        public int contacts() {
            return channels.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int refused() {
            return rules.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A case that would be treated differently. */
    public record Example(UUID caseId, String number, LocalDate day, List<Change> changes) {
        public Example {
            changes = List.copyOf(changes);
        }
    }

    /** An instruction as it is, and as it would be; words, or empty. */
    public record Change(String order, String now, String then) {}
}
