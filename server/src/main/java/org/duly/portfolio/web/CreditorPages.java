package org.duly.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Creditors and what was agreed with them. */
@Controller
@RequestMapping("/creditors")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CreditorPages {

    private final Portfolios portfolios;

    CreditorPages(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("creditors", portfolios.creditors());
        return "portfolio/creditors";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        return form(CreditorForm.empty(), null, model);
    }

    @PostMapping("/new")
    String open(@ModelAttribute CreditorForm form, Model model, HttpServletResponse response) {
        return switch (form.read(
                portfolios.creditorByCode(String.valueOf(form.code())).isPresent())) {
            case CreditorForm.Good good -> {
                portfolios.open(good.creditor());
                yield "redirect:/creditors";
            }
            case CreditorForm.Faulty faulty -> refused(form, faulty, null, model, response);
        };
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Creditor creditor = portfolios.creditor(new CreditorId(id));
        Contract contract = portfolios.contract(creditor.id());
        return form(CreditorForm.of(creditor, contract), id, model);
    }

    @PostMapping("/{id}")
    String revise(@PathVariable UUID id, @ModelAttribute CreditorForm form, Model model, HttpServletResponse response) {
        Creditor before = portfolios.creditor(new CreditorId(id));
        CreditorForm whole = form.keeping(before.code(), before.currency().getCurrencyCode());
        return switch (whole.read(false)) {
            case CreditorForm.Good good -> {
                NewCreditor revised = good.creditor();
                portfolios.revise(before.id(), revised);
                yield "redirect:/creditors";
            }
            case CreditorForm.Faulty faulty -> refused(whole, faulty, id, model, response);
        };
    }

    private static String refused(
            CreditorForm form,
            CreditorForm.Faulty faulty,
            @Nullable UUID id,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faults", faulty.fields());
        return form(form, id, model);
    }

    private static String form(CreditorForm form, @Nullable UUID id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("kinds", Creditor.LenderKind.values());
        model.addAttribute("jurisdictions", Jurisdiction.values());
        return "portfolio/creditor";
    }
}
