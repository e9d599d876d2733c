package org.duly.compliance.conformance;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.Freshness;
import org.duly.compliance.pack.Freshness.State;
import org.duly.compliance.pack.Problem;

/** Lists packs with their age: law changes without telling anybody, so each has to be read again now and then. */
final class PackList {
    private static final String ROW = "%-26s %-10s %-26s %-10s %5s  %s%n";

    private final Packs packs;
    private final PrintStream out;

    PackList(Packs packs, PrintStream out) {
        this.packs = packs;
        this.out = out;
    }

    /** Whether every pack was checked in time and shows what its cases say. */
    boolean asOf(LocalDate day) {
        List<Freshness> list = list(day);
        out.printf(Locale.ROOT, ROW, "pack", "version", "in force", "checked", "days", "state");
        list.forEach(this::row);
        List<Problem> failing = packs.failingCases();
        failing.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%d packs as of %s: %d fresh, %d due, %d overdue; %d cases fail%n",
                list.size(),
                day,
                count(list, State.FRESH),
                count(list, State.DUE),
                count(list, State.OVERDUE),
                failing.size());
        return count(list, State.OVERDUE) == 0 && failing.isEmpty();
    }

    /** Packs that come without a house's limits are judged by those of the packs inside. */
    private List<Freshness> list(LocalDate day) {
        List<Freshness> own = packs.freshness(day, packs);
        return own.isEmpty() ? packs.freshness(day, Packs.load()) : own;
    }

    private void row(Freshness freshness) {
        var pack = freshness.pack();
        out.printf(
                Locale.ROOT,
                ROW,
                pack.ref().id(),
                pack.ref().version(),
                pack.inForce().from() + " to "
                        + (pack.inForce().to() == null ? "now" : pack.inForce().to()),
                pack.checked().on(),
                freshness.days(),
                freshness.state().name().toLowerCase(Locale.ROOT));
    }

    private static long count(List<Freshness> list, State state) {
        return list.stream().filter(freshness -> freshness.state() == state).count();
    }
}
