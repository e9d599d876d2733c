package org.duly.strategy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duly.strategy.deciding.HoldOut;
import org.duly.strategy.trial.SampleSize;
import org.duly.strategy.trial.Trial;
import org.duly.strategy.trial.TrialResult;
import org.duly.strategy.trial.TrialResults;
import org.duly.strategy.trial.Trials;
import org.duly.strategy.version.Published;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Champion and challenger: how large, how long, what came of it. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'COMPLIANCE')")
class TrialPages {

    private final Trials trials;
    private final TrialResults results;
    private final Versions versions;
    private final HoldOut holdOut;
    private final Sayings sayings;
    private final Clock clock;

    TrialPages(Trials trials, TrialResults results, Versions versions, HoldOut holdOut, Sayings sayings, Clock clock) {
        this.trials = trials;
        this.results = results;
        this.versions = versions;
        this.holdOut = holdOut;
        this.sayings = sayings;
        this.clock = clock;
    }

    @GetMapping("/strategy/trials")
    String page(
            @RequestParam(defaultValue = "30") int share,
            @RequestParam(defaultValue = "40") int base,
            @RequestParam(defaultValue = "10") int points,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        HoldOut.Held held = holdOut.on(today);
        List<TrialResult> shown = new ArrayList<>();
        for (Trial trial : trials.all()) {
            shown.add(results.of(trial, held::holds));
        }
        int sureShare = Math.clamp(share, 1, 50);
        int sureBase = Math.clamp(base, 1, 98);
        int surePoints = Math.clamp(points, 1, Math.min(50, 99 - sureBase));
        int needed = SampleSize.needed(sureBase, surePoints);
        double pace = results.judgedADay();
        model.addAttribute("results", shown);
        model.addAttribute("share", sureShare);
        model.addAttribute("base", sureBase);
        model.addAttribute("points", surePoints);
        model.addAttribute("needed", needed);
        model.addAttribute("pace", pace);
        model.addAttribute("days", pace > 0 ? SampleSize.days(needed, sureShare, pace) : null);
        model.addAttribute("challengers", challengers());
        model.addAttribute("today", today);
        return "strategy/trials";
    }

    private List<Version> challengers() {
        return Subject.tables().stream()
                .flatMap(subject -> versions.of(subject).stream())
                .filter(Version::isForTrialsOnly)
                .toList();
    }

    @PostMapping("/strategy/trials")
    @PreAuthorize("hasRole('LEADER')")
    String start(
            @RequestParam(defaultValue = "") String name,
            @RequestParam UUID challenger,
            @RequestParam int share,
            @RequestParam int base,
            @RequestParam int points,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes flash) {
        return said(trials.start(new Trials.Plan(name, challenger, share, base, points, until)), flash);
    }

    @PostMapping("/strategy/trials/{id}/stop")
    @PreAuthorize("hasRole('LEADER')")
    String stop(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return said(trials.stop(id, reason), flash);
    }

    private String said(Published published, RedirectAttributes flash) {
        switch (published) {
            case Published.Done _ -> flash.addFlashAttribute("done", true);
            case Published.Not not -> flash.addFlashAttribute("unmade", sayings.not(not));
        }
        return "redirect:/strategy/trials";
    }
}
