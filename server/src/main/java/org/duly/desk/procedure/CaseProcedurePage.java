package org.duly.desk.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.duly.casework.Procedures;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case's way through the procedure, drawn; and what is decided or done on it. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class CaseProcedurePage {

    /** A day that is agreed without an hour means its morning. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Cases cases;
    private final CaseProcedure procedure;
    private final Procedures procedures;
    private final Charts charts;

    CaseProcedurePage(Cases cases, CaseProcedure procedure, Procedures procedures, Charts charts) {
        this.cases = cases;
        this.procedure = procedure;
        this.procedures = procedures;
        this.charts = charts;
    }

    @GetMapping("/cases/{id}/procedure")
    @Transactional(readOnly = true)
    public String way(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        CaseId caseId = new CaseId(id);
        CaseCard card = cases.cards(List.of(caseId)).get(caseId);
        if (card == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<CaseProcedure.Step> way = procedure.way(caseId);
        model.addAttribute("card", card);
        model.addAttribute("way", way);
        model.addAttribute("diagram", charts.withWay(procedures.chart(card.sopVersion()), card, way));
        return fragment == null ? "desk/case-procedure" : "desk/case-procedure :: way";
    }

    @PostMapping("/cases/{id}/decisions")
    @PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
    @Transactional
    public String decide(
            @PathVariable UUID id,
            @RequestParam String outcome,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes flash) {
        Instant agreed = until == null
                ? null
                : until.atTime(MORNING).atZone(BusinessClock.ZONE).toInstant();
        switch (procedure.decide(new CaseId(id), outcome, reason, agreed)) {
            case CaseProcedure.Decided.Done _ -> flash.addFlashAttribute("said", "desk.decided");
            case CaseProcedure.Decided.NotDone not ->
                flash.addFlashAttribute("undecided", "casework.decide." + not.why());
        }
        return "redirect:/cases/" + id;
    }

    @PostMapping("/cases/{id}/tasks/{task}")
    @PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
    @Transactional
    public String done(
            @PathVariable UUID id, @PathVariable UUID task, @RequestParam String note, RedirectAttributes flash) {
        procedure.done(new CaseId(id), task, note);
        flash.addFlashAttribute("said", "desk.task-done");
        return "redirect:/cases/" + id;
    }
}
