package org.duly.contact.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.contact.ContactSettings;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registered lines with their recorders, and what each creditor confirmed about our mandate. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'COMPLIANCE')")
public class SettingsPage {

    private final ContactSettings settings;
    private final Portfolios portfolios;

    SettingsPage(ContactSettings settings, Portfolios portfolios) {
        this.settings = settings;
        this.portfolios = portfolios;
    }

    @GetMapping("/contact/settings")
    @Transactional(readOnly = true)
    public String open(Model model) {
        Map<Creditor, Optional<Mandate>> mandates = new LinkedHashMap<>();
        for (Creditor creditor : portfolios.creditors()) {
            mandates.put(creditor, settings.mandate(creditor.id()));
        }
        model.addAttribute("lines", settings.lines());
        model.addAttribute("mandates", mandates);
        return "contact/settings";
    }

    @PostMapping("/contact/lines")
    @Transactional
    public String line(@RequestParam String number, @RequestParam boolean recorderUp) {
        String written = number.strip();
        if (!written.matches("[0-9+ -]{3,30}")) {
            return "redirect:/contact/settings?problem=line";
        }
        settings.line(written, recorderUp);
        return "redirect:/contact/settings";
    }

    @PostMapping("/contact/mandates/{creditor}")
    @Transactional
    public String mandate(@PathVariable UUID creditor, @ModelAttribute Confirmed confirmed) {
        settings.mandate(
                new CreditorId(creditor),
                new Mandate(
                        Boolean.TRUE.equals(confirmed.inHouse()),
                        Boolean.TRUE.equals(confirmed.whitelisted()),
                        confirmed.outsourcingNotice(),
                        confirmed.evaluatedOn(),
                        confirmed.inspectedOn()));
        return "redirect:/contact/settings";
    }

    /** What a creditor confirmed, as entered; an unticked box is a no. */
    public record Confirmed(
            @Nullable Boolean inHouse,
            @Nullable Boolean whitelisted,
            @Nullable LocalDate outsourcingNotice,
            @Nullable LocalDate evaluatedOn,
            @Nullable LocalDate inspectedOn) {}
}
