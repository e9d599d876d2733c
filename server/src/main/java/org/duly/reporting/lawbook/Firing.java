package org.duly.reporting.lawbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.compliance.Reason;
import org.duly.compliance.rule.Rule;
import org.duly.contact.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often each rule refused a contact, from the kept receipts; rules that never did are listed too. */
@Component
public class Firing {

    private final Lawbook lawbook;
    private final Receipts receipts;

    Firing(Lawbook lawbook, Receipts receipts) {
        this.lawbook = lawbook;
        this.receipts = receipts;
    }

    /** By which steps the period is cut. */
    public enum Step {
        DAY,
        WEEK;

        LocalDate of(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            };
        }
    }

    /** A period of days. */
    public record Span(LocalDate from, LocalDate to, Step step) {
        /** First day of each step. */
        public List<LocalDate> steps() {
            return from.datesUntil(to.plusDays(1)).map(step::of).distinct().toList();
        }
    }

    /**
     * One rule's count.
     *
     * @param citation empty for a rule of this house that no pack holds
     * @param reason null where the rule has none of its own
     */
    public record Line(
            String rule,
            String citation,
            @Nullable Reason reason,
            Map<LocalDate, Integer> steps,
            int times,
            @Nullable LocalDate last) {}

    /** All rules, the one that refused most first, the silent ones last. */
    public List<Line> lines(Span span) {
        Map<String, List<Receipts.Fired>> fired = new HashMap<>();
        for (Receipts.Fired each : receipts.fired(span.from(), span.to())) {
            fired.computeIfAbsent(each.rule(), rule -> new ArrayList<>()).add(each);
        }
        List<Line> lines = new ArrayList<>();
        for (Rule rule : lawbook.liveRules()) {
            if (rule.enabled()) {
                List<Receipts.Fired> own = fired.getOrDefault(rule.id(), List.of());
                fired.remove(rule.id());
                lines.add(line(
                        rule.id(),
                        rule.citation(),
                        rule.parts().getFirst().reason().unfilled(),
                        own,
                        span.step()));
            }
        }
        fired.forEach((rule, own) -> lines.add(line(rule, "", null, own, span.step())));
        lines.sort(Comparator.comparingInt(Line::times).reversed().thenComparing(Line::rule));
        return lines;
    }

    public int asked(Span span) {
        return receipts.asked(span.from(), span.to());
    }

    private static Line line(
            String rule, String citation, @Nullable Reason reason, List<Receipts.Fired> fired, Step step) {
        Map<LocalDate, Integer> steps = new TreeMap<>();
        fired.forEach(each -> steps.merge(step.of(each.day()), each.times(), Integer::sum));
        return new Line(
                rule,
                citation,
                reason,
                steps,
                fired.stream().mapToInt(Receipts.Fired::times).sum(),
                fired.stream()
                        .map(Receipts.Fired::day)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
