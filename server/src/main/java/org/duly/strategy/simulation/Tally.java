package org.duly.strategy.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duly.casework.CaseCard;
import org.duly.kernel.Money;
import org.duly.strategy.Treatment;

/** Adds up what a simulation sees, case by case. */
final class Tally {

    private static final int MOST_EXAMPLES = 40;

    private final List<Outcome.Day> days = new ArrayList<>();
    private final Map<String, Integer> orders = new TreeMap<>();
    private final List<Outcome.Example> examples = new ArrayList<>();
    private String currency = "";

    private LocalDate day = LocalDate.EPOCH;
    private Map<String, Money> costs = Map.of();
    private int cases;
    private int changed;
    private Side now = new Side();
    private Side then = new Side();

    void begin(LocalDate next, Map<String, Money> nextCosts) {
        day = next;
        costs = nextCosts;
        cases = 0;
        changed = 0;
        now = new Side();
        then = new Side();
        nextCosts.values().forEach(cost -> currency = cost.currency().getCurrencyCode());
    }

    void add(CaseCard card, Treatment before, Treatment after, Planning.Plan planned, Planning.Plan wouldPlan) {
        cases++;
        now.add(planned);
        then.add(wouldPlan);
        List<Outcome.Change> changes = changes(before, after);
        if (!changes.isEmpty()) {
            changed++;
            changes.forEach(change -> orders.merge(change.order(), 1, Integer::sum));
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Outcome.Example(card.id().value(), card.number(), day, changes));
            }
        }
    }

    void end() {
        days.add(new Outcome.Day(day, cases, changed, now.load(), then.load()));
    }

    Outcome outcome() {
        return new Outcome(days, orders, examples, currency);
    }

    private static List<Outcome.Change> changes(Treatment before, Treatment after) {
        TreeSet<String> names = new TreeSet<>(before.orders().keySet());
        names.addAll(after.orders().keySet());
        return names.stream()
                .filter(name -> !Objects.equals(
                        before.orders().get(name), after.orders().get(name)))
                .map(name -> new Outcome.Change(
                        name,
                        before.order(name).map(String::valueOf).orElse(""),
                        after.order(name).map(String::valueOf).orElse("")))
                .toList();
    }

    private final class Side {
        private final Map<String, Integer> channels = new TreeMap<>();
        private final Map<String, Integer> teams = new TreeMap<>();
        private final Map<String, Integer> rules = new TreeMap<>();
        private int unheld;
        private int silent;
        private long cost;

        void add(Planning.Plan plan) {
            switch (plan) {
                case Planning.Plan.Contact contact -> {
                    channels.merge(contact.channel(), 1, Integer::sum);
                    teams.merge(contact.team(), 1, Integer::sum);
                    Money price = costs.get(contact.channel());
                    cost += price == null ? 0 : price.minor();
                }
                case Planning.Plan.Refused refused -> rules.merge(refused.rule(), 1, Integer::sum);
                case Planning.Plan.Unheld _ -> unheld++;
                case Planning.Plan.Silent _ -> silent++;
            }
        }

        Outcome.Load load() {
            return new Outcome.Load(channels, teams, rules, unheld, silent, cost);
        }
    }
}
