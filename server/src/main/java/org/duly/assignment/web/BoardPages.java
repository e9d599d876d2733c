package org.duly.assignment.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.assignment.moves.Answer;
import org.duly.assignment.moves.Move;
import org.duly.assignment.moves.Moves;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's board of desks: live load, what lies quiet, what waits; and moving chosen cases, seen first. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class BoardPages {

    private final Boards boards;
    private final BoardCases table;
    private final Effects effects;
    private final Moves moves;
    private final Choices choices;
    private final AssignmentSettings settings;

    BoardPages(
            Boards boards,
            BoardCases table,
            Effects effects,
            Moves moves,
            Choices choices,
            AssignmentSettings settings) {
        this.boards = boards;
        this.table = table;
        this.effects = effects;
        this.moves = moves;
        this.choices = choices;
        this.settings = settings;
    }

    /** How chosen cases are to move. */
    enum Act {
        BY_HAND,
        EARLY,
        FORCED
    }

    @GetMapping("/assignment/board")
    String board(
            @RequestParam(defaultValue = "ALL") BoardCases.View view,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("board", boards.now());
        model.addAttribute("table", table.table(view, holder == null ? null : new UserId(holder), Math.max(0, page)));
        model.addAttribute("views", BoardCases.View.values());
        model.addAttribute("acts", Act.values());
        model.addAttribute("choices", choices.now());
        model.addAttribute("settings", settings);
        return "assignment/board";
    }

    @PostMapping("/assignment/board/preview")
    String preview(
            @RequestParam(name = "case", required = false) @Nullable List<UUID> chosen,
            @RequestParam Act act,
            @RequestParam(required = false) @Nullable UUID to,
            Model model) {
        Optional<Move> move = move(chosen, act, to, "");
        if (move.isEmpty() || chosen == null) {
            return "assignment/effect :: choose";
        }
        model.addAttribute("effect", effects.of(move.get(), chosen.size()));
        return "assignment/effect :: effect";
    }

    @PostMapping("/assignment/board/move")
    String carryOut(
            @RequestParam(name = "case", required = false) @Nullable List<UUID> chosen,
            @RequestParam Act act,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam String reason,
            RedirectAttributes flash) {
        Optional<Move> move = move(chosen, act, to, reason);
        if (move.isEmpty() || reason.isBlank()) {
            flash.addFlashAttribute("wrong", "assignment.wrong.reason");
            return "redirect:/assignment/board#cases";
        }
        long moved = moves.carryOut(move.get()).values().stream()
                .filter(Answer.Done.class::isInstance)
                .count();
        flash.addFlashAttribute("moved", moved);
        return "redirect:/assignment/board#cases";
    }

    private static Optional<Move> move(@Nullable List<UUID> chosen, Act act, @Nullable UUID to, String reason) {
        if (chosen == null || chosen.isEmpty() || (act == Act.BY_HAND && to == null)) {
            return Optional.empty();
        }
        Set<CaseId> ids = chosen.stream().map(CaseId::new).collect(Collectors.toSet());
        return Optional.of(
                switch (act) {
                    case BY_HAND -> new Move.ByHand(ids, new UserId(java.util.Objects.requireNonNull(to)), reason);
                    case EARLY -> new Move.Early(ids, reason);
                    case FORCED -> new Move.Forced(ids, reason);
                });
    }
}
