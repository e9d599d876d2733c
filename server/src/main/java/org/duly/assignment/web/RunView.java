package org.duly.assignment.web;

import java.util.List;
import java.util.Map;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.run.Run;
import org.duly.assignment.run.Share;
import org.duly.casework.CaseBrief;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param given cases that would go to somebody
 * @param left cases that nobody can take
 * @param givenWorth what is expected of the given ones
 * @param reasons of the left ones, how many cases each rule helped to keep back
 */
public record RunView(
        Run run,
        int given,
        int left,
        Money givenWorth,
        List<Desk> desks,
        List<Line> givenLines,
        List<Line> leftLines,
        Map<Obstacle, Integer> reasons,
        Map<UserId, String> names) {

    /** One desk before and after; {@code bar} is its share of the fullest desk, in percent. */
    public record Desk(
            String name, String number, Share share, Money before, Money after, int barBefore, int barAfter) {}

    /** A case of the run. */
    public record Line(CaseBrief brief, Lot lot, Money worth) {
        public boolean isGiven() {
            return lot instanceof Lot.Given;
        }

        public @Nullable UserId to() {
            return lot instanceof Lot.Given given ? given.to() : null;
        }

        public @Nullable String why() {
            return lot instanceof Lot.Given given ? given.why().name() : null;
        }

        public Map<Obstacle, Integer> obstacles() {
            return switch (lot) {
                case Lot.Given _ -> Map.of();
                case Lot.Left left -> new java.util.TreeMap<>(left.obstacles());
            };
        }
    }

    public Money money(long minor) {
        return new Money(minor, givenWorth.currency());
    }
}
