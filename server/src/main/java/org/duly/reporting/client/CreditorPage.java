package org.duly.reporting.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.reporting.chart.Chart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A creditor's page (委托方): its own portfolios and nothing else. */
@Controller
@PreAuthorize("hasRole('CREDITOR')")
class CreditorPage {

    private final ClientBoard board;
    private final Portfolios portfolios;
    private final Placements placements;
    private final MessageSource messages;
    private final Clock clock;

    CreditorPage(ClientBoard board, Portfolios portfolios, Placements placements, MessageSource messages, Clock clock) {
        this.board = board;
        this.portfolios = portfolios;
        this.placements = placements;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/creditor")
    @Transactional(readOnly = true)
    public String page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        LocalDate day = day(asOf);
        List<Batch> batches = board.batches(day);
        Map<CreditorId, Creditor> creditors =
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Function.identity()));
        model.addAttribute("batches", batches);
        model.addAttribute("totals", ClientTotals.of(batches));
        model.addAttribute("creditors", creditors);
        model.addAttribute("names", names(creditors.keySet()));
        model.addAttribute("asOf", day);
        model.addAttribute("today", LocalDate.now(clock));
        return "reporting/creditor";
    }

    @GetMapping("/creditor/charts/liquidation")
    @ResponseBody
    @Transactional(readOnly = true)
    public Map<String, Object> liquidation(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        Map<BatchId, List<ClientBoard.Step>> byBatch = board.liquidation(day(asOf)).stream()
                .collect(Collectors.groupingBy(ClientBoard.Step::batch, LinkedHashMap::new, Collectors.toList()));
        Map<BatchId, org.duly.portfolio.Batch> names =
                names(portfolios.creditors().stream().map(Creditor::id).toList());
        List<Chart.Curve> curves = new ArrayList<>();
        byBatch.forEach((batch, steps) ->
                curves.add(new Chart.Curve(label(names.get(batch), steps.getFirst()), points(steps))));
        return Chart.curves(text("reporting.creditor.days"), curves);
    }

    private Map<BatchId, org.duly.portfolio.Batch> names(Collection<CreditorId> creditors) {
        return creditors.stream()
                .flatMap(creditor -> placements.batches(creditor).stream())
                .collect(Collectors.toMap(org.duly.portfolio.Batch::id, Function.identity()));
    }

    private static String label(org.duly.portfolio.@Nullable Batch batch, ClientBoard.Step first) {
        return (batch == null ? "" : batch.number() + " · ") + first.placedOn();
    }

    private static List<List<? extends Number>> points(List<ClientBoard.Step> steps) {
        List<List<? extends Number>> points = new ArrayList<>();
        points.add(List.of(0, 0));
        for (ClientBoard.Step step : steps) {
            points.add(List.of(step.age(), Math.round(step.share() * 10_000) / 100.0));
        }
        return points;
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
