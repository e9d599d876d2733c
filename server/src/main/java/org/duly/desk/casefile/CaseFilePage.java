package org.duly.desk.casefile;

import java.util.List;
import java.util.UUID;
import org.duly.desk.timeline.Happening;
import org.duly.identity.Acting;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The case file (案件) and the further pages of its timeline. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class CaseFilePage {

    private final CaseFiles files;
    private final Histories histories;
    private final CaseDoors doors;
    private final Staff staff;
    private final Acting acting;

    CaseFilePage(CaseFiles files, Histories histories, CaseDoors doors, Staff staff, Acting acting) {
        this.files = files;
        this.histories = histories;
        this.doors = doors;
        this.staff = staff;
        this.acting = acting;
    }

    @GetMapping("/cases/{id}")
    String file(@PathVariable UUID id, Model model) {
        CaseFile file = files.of(new CaseId(id)).orElseThrow(CaseFilePage::notHere);
        model.addAttribute("file", file);
        model.addAttribute("history", file.history());
        model.addAttribute("families", Happening.Family.values());
        model.addAttribute("offset", 0);
        model.addAttribute("family", null);
        // Only a leader hands cases over, so only he is offered the names.
        model.addAttribute("collectors", acting.current().is(Role.LEADER) ? staff.withRole(Role.COLLECTOR) : List.of());
        return "desk/case";
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
            throw notHere();
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

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
