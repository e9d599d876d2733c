package org.duly.strategy.web;

import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.strategy.Treatments;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Today's treatment of a case and why, as a card of the case file. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class TreatmentCard {

    private final Treatments treatments;

    TreatmentCard(Treatments treatments) {
        this.treatments = treatments;
    }

    @GetMapping("/cases/{id}/treatment")
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("treatment", treatments.today(new CaseId(id)).orElse(null));
        return "strategy/card :: card";
    }
}
