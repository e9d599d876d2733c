package org.duly.reporting.team;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duly.kernel.Money;
import org.duly.reporting.chart.Chart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The charts of the leader's board. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class TeamCharts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    private final TeamBoard board;
    private final MessageSource messages;
    private final Clock clock;

    TeamCharts(TeamBoard board, MessageSource messages, Clock clock) {
        this.board = board;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/team/charts/stages")
    @ResponseBody
    Map<String, Object> stages(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        List<TeamBoard.Stage> stages = board.stages(day(asOf));
        return Chart.lying(
                stages.stream()
                        .map(s -> text("casework.state." + s.stage(), s.stage()))
                        .toList(),
                List.of(new Chart.Series(
                        text("reporting.team.cases"),
                        stages.stream().map(TeamBoard.Stage::cases).toList(),
                        Chart.PROGRESS)),
                false);
    }

    /** Touched against untouched, in cases; the table beside it adds contact points. */
    @GetMapping("/team/charts/coverage")
    @ResponseBody
    Map<String, Object> coverage(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        List<TeamBoard.Coverage> lines = board.coverage(day(asOf));
        return Chart.lying(
                lines.stream()
                        .map(l -> l.collector().isEmpty() ? text("reporting.team.unheld") : l.collector())
                        .toList(),
                List.of(
                        new Chart.Series(
                                text("reporting.team.worked"),
                                lines.stream().map(TeamBoard.Coverage::worked).toList(),
                                Chart.GOOD),
                        new Chart.Series(
                                text("reporting.team.untouched"),
                                lines.stream().map(l -> l.cases() - l.worked()).toList(),
                                Chart.REST)),
                true);
    }

    @GetMapping("/team/charts/collected")
    @ResponseBody
    Map<String, Object> collected(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam String currency) {
        LocalDate to = day(asOf);
        Map<LocalDate, Money> money = board.collected(to).getOrDefault(currency, Map.of());
        List<String> days = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (LocalDate day = to.minusDays(29); !day.isAfter(to); day = day.plusDays(1)) {
            days.add(DAY.format(day));
            Money amount = money.get(day);
            amounts.add(amount == null ? BigDecimal.ZERO : amount.toDecimal());
        }
        return Chart.columns(days, List.of(new Chart.Series(text("reporting.collected"), amounts, Chart.GOOD)), false);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }

    private String text(String key) {
        return text(key, key);
    }

    private String text(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
