package org.duly.reporting.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's board (班组看板). */
@Controller
@PreAuthorize("hasRole('LEADER')")
class TeamPage {

    private final TeamBoard board;
    private final TeamCases cases;
    private final Clock clock;

    TeamPage(TeamBoard board, TeamCases cases, Clock clock) {
        this.board = board;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/team")
    String board(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "ALL") CaseQuestion.View view,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null || asOf.isAfter(today) ? today : asOf;
        CaseQuestion question = new CaseQuestion(
                day, view, stage == null || stage.isBlank() ? null : stage, holder == null ? null : new UserId(holder));
        model.addAttribute("figures", board.figures(day));
        model.addAttribute("stages", board.stages(day));
        model.addAttribute("coverage", board.coverage(day));
        model.addAttribute("collected", board.collected(day));
        model.addAttribute("table", cases.table(question, Math.max(0, page)));
        model.addAttribute("collectors", cases.collectors());
        model.addAttribute("question", question);
        model.addAttribute("today", today);
        return "reporting/team";
    }

    @PostMapping("/team/preview")
    String preview(
            @RequestParam(name = "case", required = false) @Nullable List<UUID> chosen,
            @RequestParam(required = false) @Nullable UUID to,
            Model model) {
        if (chosen == null || chosen.isEmpty() || to == null) {
            return "reporting/effect :: choose";
        }
        model.addAttribute("effect", cases.effect(ids(chosen), new UserId(to)));
        return "reporting/effect :: effect";
    }

    @PostMapping("/team/reassign")
    String reassign(
            @RequestParam(name = "case") List<UUID> chosen,
            @RequestParam UUID to,
            @RequestParam String reason,
            RedirectAttributes flash) {
        flash.addFlashAttribute("moved", cases.reassign(ids(chosen), new UserId(to), reason));
        return "redirect:/team#cases";
    }

    private static List<CaseId> ids(List<UUID> chosen) {
        return chosen.stream().map(CaseId::new).toList();
    }
}
