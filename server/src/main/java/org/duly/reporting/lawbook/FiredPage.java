package org.duly.reporting.lawbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duly.reporting.chart.Chart;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Which rules refused how often, by day or week, silent ones included. */
@Controller
@PreAuthorize("hasRole('COMPLIANCE')")
class FiredPage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final List<String> COLOURS =
            List.of("#c77d0a", "#2f6fb5", "#7c5cbf", "#0f7d8c", "#a1527a", "#64748b", "#8a6d3b", "#4f7a28");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    private final Firing firing;
    private final Clock clock;

    FiredPage(Firing firing, Clock clock) {
        this.firing = firing;
        this.clock = clock;
    }

    @GetMapping("/compliance/fired")
    String page(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "DAY") Firing.Step step,
            Model model) {
        Firing.Span span = span(days, step);
        Map<Boolean, List<Firing.Line>> lines =
                firing.lines(span).stream().collect(Collectors.partitioningBy(line -> line.times() > 0));
        model.addAttribute("fired", lines.get(true));
        model.addAttribute("silent", lines.get(false));
        model.addAttribute("asked", firing.asked(span));
        model.addAttribute("span", span);
        model.addAttribute("days", days);
        model.addAttribute("periods", PERIODS);
        return "reporting/fired";
    }

    @GetMapping("/compliance/charts/fired")
    @ResponseBody
    Map<String, Object> chart(
            @RequestParam(defaultValue = "30") int days, @RequestParam(defaultValue = "DAY") Firing.Step step) {
        Firing.Span span = span(days, step);
        List<LocalDate> steps = span.steps();
        List<Chart.Series> series = new ArrayList<>();
        for (Firing.Line line : firing.lines(span)) {
            if (line.times() > 0 && series.size() < COLOURS.size()) {
                series.add(new Chart.Series(
                        line.rule(),
                        steps.stream()
                                .map(day -> line.steps().getOrDefault(day, 0))
                                .toList(),
                        COLOURS.get(series.size())));
            }
        }
        return Chart.columns(steps.stream().map(DAY::format).toList(), series, true);
    }

    private Firing.Span span(int days, Firing.Step step) {
        LocalDate today = LocalDate.now(clock);
        int length = PERIODS.contains(days) ? days : 30;
        return new Firing.Span(today.minusDays(length - 1L), today, step);
    }
}
