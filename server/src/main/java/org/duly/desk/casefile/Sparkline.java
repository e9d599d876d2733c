package org.duly.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.kernel.Money;
import org.duly.ledger.Ledger;

/**
 * The course of a balance over the last days as a line to glance at.
 *
 * @param points of an SVG polyline in a box of {@link #WIDTH} by {@link #HEIGHT}
 * @param first balance on the first day drawn
 * @param last balance today
 */
public record Sparkline(String points, LocalDate from, Money first, Money last) {

    public static final int WIDTH = 240;
    public static final int HEIGHT = 36;
    private static final int DAYS = 90;
    private static final int MARGIN = 2;

    /** Draws the sum of some accounts of one currency; {@code lines} are all their postings. */
    static Sparkline of(List<Ledger.Line> lines, LocalDate today, Money zero) {
        TreeMap<LocalDate, Money> changes = new TreeMap<>();
        lines.forEach(line -> changes.merge(line.effectiveOn(), line.amount(), Money::plus));
        LocalDate earliest = changes.isEmpty() ? today : changes.firstKey();
        LocalDate from = earliest.isAfter(today.minusDays(DAYS)) ? earliest : today.minusDays(DAYS);
        List<Money> balances = new ArrayList<>();
        Money running = sum(changes.headMap(from, true), zero);
        balances.add(running);
        for (LocalDate day = from.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            running = running.plus(changes.getOrDefault(day, zero));
            balances.add(running);
        }
        return new Sparkline(draw(balances), from, balances.getFirst(), balances.getLast());
    }

    private static Money sum(Map<LocalDate, Money> changes, Money zero) {
        return changes.values().stream().reduce(zero, Money::plus);
    }

    private static String draw(List<Money> balances) {
        long top = balances.stream().mapToLong(Money::minor).max().orElse(0);
        StringBuilder points = new StringBuilder();
        int steps = Math.max(1, balances.size() - 1);
        for (int i = 0; i < balances.size(); i++) {
            long x = Math.round((double) i / steps * WIDTH);
            // From zero up, so that half the height is half the debt.
            double share = top <= 0 ? 0 : Math.max(0, (double) balances.get(i).minor() / top);
            long y = Math.round(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
            points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
        }
        return points.toString();
    }
}
