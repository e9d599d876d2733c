package org.duly.desk.casefile;

import java.util.List;
import java.util.UUID;
import org.duly.desk.timeline.Happening;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case file (案件) and the further pages of its timeline. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class CaseFilePage {

    private final CaseFileView view;
    private final Histories histories;
    private final CaseDoors doors;

    CaseFilePage(CaseFileView view, Histories histories, CaseDoors doors) {
        this.view = view;
        this.histories = histories;
        this.doors = doors;
    }

    @GetMapping("/cases/{id}")
    String file(@PathVariable UUID id, Model model) {
        return view.show(new CaseId(id), model);
    }

    @GetMapping("/cases/{id}/timeline")
    @Transactional(readOnly = true)
    public String timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) Happening.@Nullable Family family,
            @RequestParam(defaultValue = "0") int offset,
            Model model) {
        CaseId caseId = new CaseId(id);
        var card = doors.cases().cards(List.of(caseId)).get(caseId);
        if (card == null) {
            throw CaseFileView.notHere();
        }
        List<PointView> points = doors.parties().points(card.debtor()).stream()
                .map(point -> PointView.of(point, card.openedAt(), List.of(), List.of()))
                .toList();
        model.addAttribute("caseId", id);
        model.addAttribute("history", histories.page(caseId, family, Math.max(0, offset), points));
        model.addAttribute("offset", Math.max(0, offset));
        model.addAttribute("family", family);
        return "desk/timeline :: lines";
    }
}
