package org.duly.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.moves.Keep;
import org.duly.assignment.moves.Keeps;
import org.duly.assignment.moves.Move;
import org.duly.assignment.moves.Moves;
import org.duly.assignment.moves.Pool;
import org.duly.assignment.moves.Tenure;
import org.duly.assignment.moves.Tenures;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.casework.CaseBrief;
import org.duly.casework.CaseBriefs;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The collector's side of moves: take from the pool, ask to keep, give back. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class PoolPages {

    private static final int SHOWN = 50;
    private static final int MINE = 20;
    private static final String HERE = "redirect:/assignment/pool";

    private final Moves moves;
    private final Pool pool;
    private final Keeps keeps;
    private final Tenures tenures;
    private final Cases cases;
    private final CaseBriefs briefs;
    private final AssignmentSettings settings;
    private final Acting acting;
    private final Clock clock;

    PoolPages(
            Moves moves,
            Pool pool,
            Keeps keeps,
            Tenures tenures,
            Cases cases,
            CaseBriefs briefs,
            AssignmentSettings settings,
            Acting acting,
            Clock clock) {
        this.moves = moves;
        this.pool = pool;
        this.keeps = keeps;
        this.tenures = tenures;
        this.cases = cases;
        this.briefs = briefs;
        this.settings = settings;
        this.acting = acting;
        this.clock = clock;
    }

    @GetMapping("/assignment/pool")
    String pool(Model model) {
        Cases.Found found = cases.find(new Cases.Filter(Standing.OPEN, null, null, true, null), SHOWN, 0);
        model.addAttribute("lines", briefs.of(found.cards()));
        model.addAttribute("total", found.total());
        model.addAttribute("left", pool.left());
        model.addAttribute("settings", settings);
        model.addAttribute("mine", mine(acting.current().person()));
        model.addAttribute("tomorrow", LocalDate.now(clock).plusDays(1));
        model.addAttribute("latest", LocalDate.now(clock).plusDays(settings.keepDays()));
        return "assignment/pool";
    }

    private List<Mine> mine(UserId person) {
        List<Tenure> held = tenures.heldLongest(person, MINE);
        Map<CaseId, Keep> kept = keeps.of(person).stream().collect(Collectors.toMap(Keep::caseId, Function.identity()));
        Map<CaseId, CaseCard> cards = cases.cards(held.stream().map(Tenure::id).toList());
        Map<CaseId, CaseBrief> told = briefs.of(cards.values()).stream()
                .collect(Collectors.toMap(brief -> brief.card().id(), Function.identity()));
        return held.stream()
                .filter(each -> told.containsKey(each.id()))
                .filter(each -> Objects.requireNonNull(cards.get(each.id())).standing() == Standing.OPEN)
                .map(each -> new Mine(
                        Objects.requireNonNull(told.get(each.id())),
                        each.goesOn(settings.circulateAfter(), clock.getZone()),
                        kept.get(each.id())))
                .toList();
    }

    @PostMapping("/assignment/pool/{id}/claim")
    String claim(@PathVariable UUID id, RedirectAttributes flash) {
        return answer(new CaseId(id), new Move.Claim(new CaseId(id)), flash);
    }

    @PostMapping("/assignment/pool/{id}/give-back")
    String giveBack(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        return answer(new CaseId(id), new Move.GiveBack(new CaseId(id), reason), flash);
    }

    @PostMapping("/assignment/pool/{id}/keep")
    String keep(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam String reason,
            RedirectAttributes flash) {
        return answer(new CaseId(id), new Move.Keep(new CaseId(id), until, reason), flash);
    }

    private String answer(CaseId id, Move move, RedirectAttributes flash) {
        String number = cases.card(id).number();
        flash.addFlashAttribute(
                "answer",
                AnswerLine.of(Objects.requireNonNull(moves.carryOut(move).get(id))));
        flash.addFlashAttribute("about", number);
        return HERE;
    }

    /**
     * A case of one's own.
     *
     * @param goesOn the day it goes on to another if nothing comes of it
     * @param keep what was asked or agreed about keeping it, or null
     */
    record Mine(CaseBrief brief, LocalDate goesOn, @Nullable Keep keep) {}
}
