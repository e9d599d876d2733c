package org.duly.payment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.intake.DateStyle;
import org.duly.payment.file.DecidingLines;
import org.duly.payment.file.Line;
import org.duly.payment.file.PaymentColumns;
import org.duly.payment.file.PaymentFile;
import org.duly.payment.file.RunningFiles;
import org.duly.payment.file.TakingFiles;
import org.duly.payment.file.UnderstandingFiles;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One payment file: its columns while it is a draft, its progress while it runs, its lines when it is done. */
@Controller
@RequestMapping("/payments")
@PreAuthorize("hasRole('FINANCE')")
class PaymentFilePage {

    private static final int PAGE = 50;

    private final TakingFiles taking;
    private final UnderstandingFiles understanding;
    private final RunningFiles running;
    private final DecidingLines deciding;
    private final LineViews views;
    private final Portfolios portfolios;

    PaymentFilePage(
            TakingFiles taking,
            UnderstandingFiles understanding,
            RunningFiles running,
            DecidingLines deciding,
            LineViews views,
            Portfolios portfolios) {
        this.taking = taking;
        this.understanding = understanding;
        this.running = running;
        this.deciding = deciding;
        this.views = views;
        this.portfolios = portfolios;
    }

    @GetMapping("/files/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        PaymentFile file = named(id, model);
        return switch (file.state()) {
            case DRAFT -> columns(understanding.understand(id), model);
            case READING, POSTING -> {
                model.addAttribute("stopped", running.hasStopped(file));
                yield "payment/running";
            }
            case UNREADABLE -> "payment/unreadable";
            case DONE -> {
                fill(file, tab == null ? Tab.first(file) : tab, after, model);
                yield "payment/result";
            }
        };
    }

    @PostMapping("/files/{id}/columns")
    String columns(
            @PathVariable UUID id, @RequestParam Map<String, String> form, @RequestParam String go, Model model) {
        PaymentColumns chosen = ColumnsForm.read(form);
        if (go.equals("run") && chosen.isEnough()) {
            running.start(id, chosen);
            return "redirect:/payments/files/" + id;
        }
        named(id, model);
        return columns(understanding.understand(id, chosen), model);
    }

    @PostMapping("/lines/{line}/confirm")
    String confirm(@PathVariable UUID line, @RequestParam UUID file, @RequestParam int rank, Model model) {
        return decided(file, Tab.confirm, deciding.confirm(line, rank), line, model);
    }

    @PostMapping("/lines/{line}/assign")
    String assign(
            @PathVariable UUID line,
            @RequestParam UUID file,
            @RequestParam Tab tab,
            @RequestParam String number,
            Model model) {
        return decided(file, tab, deciding.assign(line, number), line, model);
    }

    @PostMapping("/lines/{line}/dismiss")
    String dismiss(
            @PathVariable UUID line,
            @RequestParam UUID file,
            @RequestParam Tab tab,
            @RequestParam Dismissal why,
            Model model) {
        deciding.dismiss(line, "payment.dismissed." + why);
        return decided(file, tab, null, line, model);
    }

    /** Why a person puts a line aside. */
    enum Dismissal {
        twin,
        foreign
    }

    private String decided(UUID id, Tab tab, @Nullable String refusal, UUID line, Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("refusedLine", refusal == null ? null : line);
        fill(named(id, model), tab, 0, model);
        return "payment/lines :: result";
    }

    private PaymentFile named(UUID id, Model model) {
        PaymentFile file = taking.find(id);
        model.addAttribute("file", file);
        model.addAttribute("creditor", portfolios.creditor(file.creditor()));
        return file;
    }

    private static String columns(UnderstandingFiles.Understanding understood, Model model) {
        model.addAttribute("understood", understood);
        model.addAttribute("fields", PaymentColumns.FIELDS);
        model.addAttribute("orders", DateStyle.Order.values());
        model.addAttribute(
                "faulty",
                understood.preview().stream()
                        .filter(one -> !one.faults().isEmpty())
                        .count());
        return "payment/columns";
    }

    private void fill(PaymentFile file, Tab tab, long after, Model model) {
        List<Line> lines = deciding.list(file.id(), tab.states(), after, PAGE);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("lines", views.of(lines));
        model.addAttribute("more", lines.size() == PAGE ? lines.getLast().rowNumber() : null);
    }
}
