package org.duly.reporting.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duly.audit.Kind;
import org.duly.reporting.chart.Chart;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The compliance officer's page (合规). */
@Controller
@PreAuthorize("hasRole('COMPLIANCE')")
class CompliancePage {

    private static final int DAYS = 30;
    private static final int RULES_DRAWN = 6;
    private static final List<String> COLOURS =
            List.of("#c77d0a", "#2f6fb5", "#7c5cbf", "#0f7d8c", "#a1527a", "#64748b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    private final Oversight oversight;
    private final Clock clock;

    CompliancePage(Oversight oversight, Clock clock) {
        this.oversight = oversight;
        this.clock = clock;
    }

    @GetMapping("/compliance")
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        LocalDate to = day(asOf);
        LocalDate from = to.minusDays(DAYS - 1);
        model.addAttribute("refusals", oversight.refusals(from, to));
        model.addAttribute("rebuttals", oversight.rebuttals(from, to));
        model.addAttribute("latest", oversight.latest(from, to));
        model.addAttribute("reveals", oversight.acts(Kind.REVEAL, from, to));
        model.addAttribute("exports", oversight.acts(Kind.EXPORT, from, to));
        model.addAttribute("asOf", to);
        model.addAttribute("today", LocalDate.now(clock));
        return "reporting/compliance";
    }

    @GetMapping("/compliance/verification")
    String verification(Model model) {
        model.addAttribute("verification", oversight.verification());
        return "reporting/verification :: verification";
    }

    @GetMapping("/compliance/charts/refused")
    @ResponseBody
    Map<String, Object> refused(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        LocalDate to = day(asOf);
        LocalDate from = to.minusDays(DAYS - 1);
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        List<Chart.Series> series = new ArrayList<>();
        for (Oversight.Rule rule :
                oversight.refusals(from, to).rules().stream().limit(RULES_DRAWN).toList()) {
            series.add(new Chart.Series(
                    rule.rule(),
                    days.stream().map(day -> rule.days().getOrDefault(day, 0)).toList(),
                    COLOURS.get(series.size())));
        }
        return Chart.columns(days.stream().map(DAY::format).toList(), series, true);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }
}
