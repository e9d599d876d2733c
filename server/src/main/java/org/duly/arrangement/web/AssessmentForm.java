package org.duly.arrangement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.arrangement.Assessments;
import org.duly.arrangement.Assessments.Assessed;
import org.duly.arrangement.Assessments.Assessment;
import org.duly.arrangement.Assessments.Basis;
import org.duly.arrangement.Assessments.Evidence;
import org.duly.arrangement.Assessments.Kind;
import org.duly.arrangement.Assessments.Side;
import org.duly.arrangement.Assessments.Willingness;
import org.duly.kernel.CaseId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The panel beside the case file in which ability and willingness are assessed. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
public class AssessmentForm {

    private final Assessments assessments;

    AssessmentForm(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping("/cases/{id}/assessment")
    @Transactional(readOnly = true)
    public String open(@PathVariable UUID id, HttpServletRequest request, Model model) {
        CaseId caseId = new CaseId(id);
        lay(caseId, assessments.basis(caseId), model);
        List<Assessment> history = assessments.of(caseId);
        model.addAttribute("entered", history.isEmpty() ? Sheet.blank() : Sheet.of(history.getFirst()));
        model.addAttribute("history", history);
        return show("arrangement/assessment :: panel", request, model);
    }

    @PostMapping("/cases/{id}/assessment")
    @Transactional
    public String assess(@PathVariable UUID id, @ModelAttribute Sheet sheet, HttpServletRequest request, Model model) {
        CaseId caseId = new CaseId(id);
        Basis basis = assessments.basis(caseId);
        lay(caseId, basis, model);
        Optional<Assessments.Finding> finding = sheet.finding(basis.owed().currency());
        Assessed assessed = finding.isEmpty()
                ? new Assessed.NotRecorded("arrangement.rule.assessment-incomplete")
                : assessments.assess(caseId, finding.get());
        return switch (assessed) {
            case Assessed.Recorded recorded -> {
                model.addAttribute("made", recorded.assessment());
                yield show("arrangement/assessment :: saved", request, model);
            }
            case Assessed.NotRecorded not -> {
                model.addAttribute("rule", not.rule());
                model.addAttribute("entered", sheet.padded());
                model.addAttribute("history", List.of());
                yield show("arrangement/assessment :: panel", request, model);
            }
        };
    }

    private static void lay(CaseId caseId, Basis basis, Model model) {
        model.addAttribute("caseId", caseId.value());
        model.addAttribute("basis", basis);
        model.addAttribute("sides", Side.values());
        model.addAttribute("kinds", Arrays.asList(Kind.values()));
        model.addAttribute("evidences", Evidence.values());
        model.addAttribute("willingnesses", Willingness.values());
    }

    private static String show(String fragment, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") != null) {
            return fragment;
        }
        model.addAttribute("fragment", fragment);
        return "arrangement/page";
    }
}
