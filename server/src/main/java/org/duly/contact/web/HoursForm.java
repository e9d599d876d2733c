package org.duly.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.compliance.facts.AgreedHours;
import org.duly.contact.store.HoursStore;
import org.duly.identity.Acting;
import org.duly.kernel.CaseId;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hours that a debtor agreed to be called in: who took it, when, which window; and its withdrawal. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
public class HoursForm {

    private final Cases cases;
    private final HoursStore hours;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    HoursForm(Cases cases, HoursStore hours, Acting acting, Journal journal, Clock clock) {
        this.cases = cases;
        this.hours = hours;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** A window as entered. */
    public record Entered(
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            AgreedHours.@Nullable Medium medium,
            @Nullable LocalDate until) {}

    @GetMapping("/cases/{id}/hours")
    @Transactional(readOnly = true)
    public String open(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return show(cases.card(new CaseId(id)), request, model);
    }

    @PostMapping("/cases/{id}/hours")
    @Transactional
    public String agree(
            @PathVariable UUID id, @ModelAttribute Entered entered, HttpServletRequest request, Model model) {
        CaseCard card = cases.card(new CaseId(id));
        LocalTime from = entered.from();
        LocalTime to = entered.to();
        if (from == null || to == null || from.equals(to) || entered.medium() == null) {
            model.addAttribute("rule", "contact.hours.incomplete");
            return show(card, request, model);
        }
        Instant now = clock.instant();
        AgreedHours agreed = new AgreedHours(
                AgreedHours.Kind.AGREEMENT, from, to, null, now, entered.medium(), null, entered.until(), null);
        UUID filed = Uuid7.next(now);
        hours.file(
                card.creditor(),
                card.debtor(),
                new HoursStore.Filed(filed, agreed, acting.current().name()));
        journal.record(
                Kind.COMMAND,
                "contact.agree-hours",
                card.id(),
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "medium",
                        entered.medium().name()));
        return show(card, request, model);
    }

    @PostMapping("/cases/{id}/hours/{agreement}/withdraw")
    @Transactional
    public String withdraw(
            @PathVariable UUID id, @PathVariable UUID agreement, HttpServletRequest request, Model model) {
        CaseCard card = cases.card(new CaseId(id));
        if (hours.withdraw(agreement, card.debtor(), clock.instant())) {
            journal.record(
                    Kind.COMMAND, "contact.withdraw-hours", card.id(), Map.of("agreement", agreement.toString()));
        }
        return show(card, request, model);
    }

    private String show(CaseCard card, HttpServletRequest request, Model model) {
        model.addAttribute("caseId", card.id().value());
        model.addAttribute("filed", hours.of(card.debtor()));
        model.addAttribute("media", AgreedHours.Medium.values());
        return Fragments.show("contact/hours :: panel", request, model);
    }
}
