package org.duly.payment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.kernel.CreditorId;
import org.duly.ledger.Ledger;
import org.duly.payment.file.PaymentFile;
import org.duly.payment.file.RejectFile;
import org.duly.payment.file.RunningFiles;
import org.duly.payment.file.TakingFiles;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payment files: the list, taking one in, its run, its rejects. */
@Controller
@RequestMapping("/payments")
@PreAuthorize("hasRole('FINANCE')")
class PaymentFilePages {

    private static final int PAGE = 30;

    private final TakingFiles taking;
    private final RunningFiles running;
    private final RejectFile rejects;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Clock clock;

    PaymentFilePages(
            TakingFiles taking,
            RunningFiles running,
            RejectFile rejects,
            Portfolios portfolios,
            Ledger ledger,
            Clock clock) {
        this.taking = taking;
        this.running = running;
        this.rejects = rejects;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
        List<PaymentFile> files = taking.list(after, PAGE);
        model.addAttribute("files", files);
        model.addAttribute("more", files.size() == PAGE ? files.getLast().id() : null);
        model.addAttribute("creditors", portfolios.creditors());
        model.addAttribute(
                "creditorNames",
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Creditor::name)));
        model.addAttribute("overpaid", ledger.overpaid(LocalDate.now(clock)).size());
        return "payment/files";
    }

    @PostMapping("/files")
    String take(@RequestParam String creditor, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        Path copy = Files.createTempFile("payments", ".upload");
        try {
            file.transferTo(copy);
            String name = String.valueOf(file.getOriginalFilename());
            return switch (taking.take(CreditorId.parse(creditor), name, copy)) {
                case TakingFiles.Taken.Fresh fresh -> "redirect:/payments/files/" + fresh.file();
                case TakingFiles.Taken.Known known -> {
                    flash.addFlashAttribute("known", true);
                    yield "redirect:/payments/files/" + known.file();
                }
                case TakingFiles.Taken.Refused refused -> {
                    flash.addFlashAttribute("trouble", refused.why());
                    flash.addFlashAttribute("troubleName", name);
                    yield "redirect:/payments";
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/files/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        PaymentFile file = taking.find(id);
        if (!file.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("file", file);
        model.addAttribute("stopped", running.hasStopped(file));
        return "payment/progress :: progress";
    }

    @PostMapping("/files/{id}/resume")
    String resume(@PathVariable UUID id) {
        running.resume(id);
        return "redirect:/payments/files/" + id;
    }

    @PostMapping("/files/{id}/discard")
    String discard(@PathVariable UUID id) {
        taking.discard(id);
        return "redirect:/payments";
    }

    @GetMapping("/files/{id}/rejects")
    void rejects(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        PaymentFile file = taking.find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("rejects-" + file.name().replaceAll("\\.\\w+$", "") + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        rejects.write(id, locale, response.getOutputStream());
    }
}
