package org.duly.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Commission;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.placing.ReceivingFiles;
import org.duly.portfolio.placing.RejectedRows;
import org.duly.portfolio.placing.RunningImports;
import org.duly.portfolio.placing.Runs;
import org.duly.portfolio.store.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Placements: batches and files, sending a file in, its run and result, recall. */
@Controller
@RequestMapping("/placements")
@PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
class PlacementPages {

    private static final int MOST_FILES = 20;
    /** So many days ahead the page says that the term is about to end. */
    private static final int NEAR_END_DAYS = 14;

    private final Placements placements;
    private final Portfolios portfolios;
    private final ReceivingFiles receiving;
    private final RunningImports running;
    private final Runs runs;
    private final RejectedRows rejects;
    private final Clock clock;

    PlacementPages(
            Placements placements,
            Portfolios portfolios,
            ReceivingFiles receiving,
            RunningImports running,
            Runs runs,
            RejectedRows rejects,
            Clock clock) {
        this.placements = placements;
        this.portfolios = portfolios;
        this.receiving = receiving;
        this.running = running;
        this.runs = runs;
        this.rejects = rejects;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String creditor, Model model) {
        List<Creditor> creditors = portfolios.creditors();
        Map<Creditor, List<Batch>> batches = new LinkedHashMap<>();
        creditors.stream()
                .filter(each ->
                        creditor == null || creditor.isEmpty() || each.code().equals(creditor))
                .forEach(each -> batches.put(each, placements.batches(each.id())));
        model.addAttribute("creditors", creditors);
        model.addAttribute("chosen", creditor);
        model.addAttribute("batches", batches);
        model.addAttribute("empty", batches.values().stream().allMatch(List::isEmpty));
        model.addAttribute("files", runs.latest(MOST_FILES));
        model.addAttribute("names", names(creditors));
        return "portfolio/placements";
    }

    @PostMapping("/files")
    String receive(@RequestParam String creditor, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        String name = String.valueOf(file.getOriginalFilename());
        try (InputStream in = file.getInputStream()) {
            return switch (receiving.receive(CreditorId.parse(creditor), name, in)) {
                case ReceivingFiles.Here here -> {
                    flash.addFlashAttribute("known", here.knownBefore());
                    yield "redirect:/placements/files/" + here.run().id();
                }
                case ReceivingFiles.NotReadable not -> {
                    flash.addFlashAttribute("trouble", not.why());
                    flash.addFlashAttribute("troubleName", name);
                    yield "redirect:/placements";
                }
            };
        }
    }

    /** The step at which the file stands. */
    @GetMapping("/files/{id}")
    String file(@PathVariable UUID id, RedirectAttributes flash, Model model) {
        flash.addFlashAttribute("known", Boolean.TRUE.equals(model.getAttribute("known")));
        Run run = runs.run(id);
        return switch (run.state()) {
            case RECEIVED -> "redirect:/placements/files/" + id + (run.mapping() == null ? "/columns" : "/check");
            case RUNNING, DONE, CANCELLED, FAILED, INTERRUPTED -> "redirect:/placements/files/" + id + "/run";
        };
    }

    @PostMapping("/files/{id}/start")
    String start(@PathVariable UUID id) {
        running.start(id);
        return "redirect:/placements/files/" + id + "/run";
    }

    @GetMapping("/files/{id}/run")
    String run(@PathVariable UUID id, Model model) {
        progressOf(id, model);
        return "portfolio/run";
    }

    @GetMapping("/files/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        progressOf(id, model);
        return "portfolio/run :: progress";
    }

    @PostMapping("/files/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        runs.askToCancel(id);
        return "redirect:/placements/files/" + id + "/run";
    }

    @GetMapping("/files/{id}/rejects")
    void rejects(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        String name = "rejects-" + runs.run(id).fileName().replaceAll("\\.\\w+$", "") + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        rejects.write(id, locale, response.getOutputStream());
    }

    @GetMapping("/batches/{id}")
    String batch(@PathVariable UUID id, Model model) {
        Batch batch = placements.batch(new BatchId(id));
        model.addAttribute("batch", batch);
        model.addAttribute("creditor", portfolios.creditor(batch.creditor()));
        model.addAttribute("canAgree", portfolios.canAgree(batch.id()));
        model.addAttribute("daysLeft", daysLeft(batch));
        return "portfolio/batch";
    }

    @PostMapping("/batches/{id}/commission")
    String commission(
            @PathVariable UUID id,
            @RequestParam String commission,
            @RequestParam(defaultValue = "false") boolean vatIncluded,
            RedirectAttributes flash) {
        Optional<Commission> read = Commission.read(commission, vatIncluded);
        if (read.isEmpty() && !commission.isBlank()) {
            flash.addFlashAttribute("commissionWrong", true);
            flash.addFlashAttribute("commissionTyped", commission);
        } else if (!portfolios.agree(new BatchId(id), read.orElse(null))) {
            flash.addFlashAttribute("commissionFixed", true);
        }
        return "redirect:/placements/batches/" + id;
    }

    @PostMapping("/batches/{id}/recall")
    String recall(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        if (reason.isBlank()) {
            flash.addFlashAttribute("reasonMissing", true);
        } else {
            portfolios.recall(new BatchId(id), reason.strip());
        }
        return "redirect:/placements/batches/" + id;
    }

    /** Days until the term ends, 0 on its last; null unless that is near. */
    private @Nullable Long daysLeft(Batch batch) {
        LocalDate recallOn = batch.recallOn();
        if (recallOn == null || batch.isRecalled()) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), recallOn);
        return days > NEAR_END_DAYS ? null : days;
    }

    private void progressOf(UUID id, Model model) {
        Run run = runs.run(id);
        BatchId batch = run.batch();
        model.addAttribute("run", run);
        model.addAttribute("creditor", portfolios.creditor(run.creditor()));
        model.addAttribute("batch", batch == null ? null : placements.batch(batch));
        model.addAttribute("groups", run.state() == Run.State.DONE ? runs.groups(id) : List.of());
    }

    private static Map<CreditorId, String> names(List<Creditor> creditors) {
        Map<CreditorId, String> names = new LinkedHashMap<>();
        creditors.forEach(each -> names.put(each.id(), each.name()));
        return names;
    }
}
