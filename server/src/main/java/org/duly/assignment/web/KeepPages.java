package org.duly.assignment.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.moves.Keep;
import org.duly.assignment.moves.Keeps;
import org.duly.assignment.moves.Tenure;
import org.duly.assignment.moves.Tenures;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What collectors asked to keep, for the leader to decide. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class KeepPages {

    private final Keeps keeps;
    private final Tenures tenures;
    private final Cases cases;
    private final CaseBriefs briefs;
    private final Staff staff;
    private final AssignmentSettings settings;

    KeepPages(Keeps keeps, Tenures tenures, Cases cases, CaseBriefs briefs, Staff staff, AssignmentSettings settings) {
        this.keeps = keeps;
        this.tenures = tenures;
        this.cases = cases;
        this.briefs = briefs;
        this.staff = staff;
        this.settings = settings;
    }

    @GetMapping("/assignment/keeps")
    String list(Model model) {
        List<Keep> waiting = keeps.waiting();
        List<Keep> standing = keeps.standing();
        model.addAttribute("waiting", lines(waiting));
        model.addAttribute("standing", lines(standing));
        model.addAttribute("settings", settings);
        return "assignment/keeps";
    }

    private List<Line> lines(List<Keep> asked) {
        List<CaseId> ids = asked.stream().map(Keep::caseId).toList();
        Map<CaseId, CaseCard> cards = cases.cards(ids);
        Map<CaseId, CaseBrief> told = briefs.of(cards.values()).stream()
                .collect(Collectors.toMap(brief -> brief.card().id(), Function.identity()));
        Map<CaseId, Tenure> held = tenures.of(ids);
        var names = staff.names(asked.stream().map(Keep::holder).distinct().toList());
        return asked.stream()
                .filter(keep -> told.containsKey(keep.caseId()))
                .map(keep -> new Line(
                        keep,
                        Objects.requireNonNull(told.get(keep.caseId())),
                        names.getOrDefault(keep.holder(), "–"),
                        held.get(keep.caseId())))
                .toList();
    }

    @PostMapping("/assignment/keeps/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        flash.addFlashAttribute("answer", AnswerLine.of(keeps.decide(id, approve, words)));
        return "redirect:/assignment/keeps";
    }

    /** A request with its case, and since when it is with its holder. */
    record Line(
            Keep keep,
            CaseBrief brief,
            String holder,
            @Nullable Tenure tenure) {}
}
