package org.duly.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.contact.asking.Rebutting;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody refused by a presumption alone asks a compliance officer to set it aside for one contact. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
public class RebuttalForm {

    private final Panels panels;
    private final Rebutting rebutting;

    RebuttalForm(Panels panels, Rebutting rebutting) {
        this.panels = panels;
        this.rebutting = rebutting;
    }

    @GetMapping("/cases/{id}/rebuttal")
    @Transactional(readOnly = true)
    public String open(@PathVariable UUID id, @RequestParam UUID point, HttpServletRequest request, Model model) {
        return form(new CaseId(id), new ContactPointId(point), request, model);
    }

    @PostMapping("/cases/{id}/rebuttal")
    @Transactional
    public String ask(
            @PathVariable UUID id,
            @RequestParam UUID point,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String evidence,
            HttpServletRequest request,
            Model model) {
        CaseId caseId = new CaseId(id);
        ContactPointId wanted = new ContactPointId(point);
        String why = reason == null ? "" : reason;
        String proof = evidence == null ? "" : evidence;
        return switch (rebutting.ask(caseId, wanted, Channel.CALL, why, proof)) {
            case Rebutting.Outcome.Done _ -> {
                model.addAttribute("panel", panels.choosing(caseId, wanted, null));
                yield Fragments.show("contact/choose :: panel", request, model);
            }
            case Rebutting.Outcome.NotDone not -> {
                model.addAttribute("rule", not.rule());
                model.addAttribute("reason", why);
                model.addAttribute("evidence", proof);
                yield form(caseId, wanted, request, model);
            }
        };
    }

    private String form(CaseId caseId, ContactPointId point, HttpServletRequest request, Model model) {
        model.addAttribute("panel", panels.choosing(caseId, point, null));
        return Fragments.show("contact/rebuttal :: panel", request, model);
    }
}
