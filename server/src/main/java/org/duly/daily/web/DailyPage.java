package org.duly.daily.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.daily.DailyRun;
import org.duly.daily.DailyRuns;
import org.duly.daily.Measure;
import org.duly.daily.Report;
import org.duly.daily.Step;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The daily run: how far it is, what it found, which cases it could not take through, and the runs before it. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
class DailyPage {

    private static final int SHOWN = 30;

    private final DailyRuns runs;
    private final Cases cases;
    private final Acting acting;
    private final Clock clock;

    DailyPage(DailyRuns runs, Cases cases, Acting acting, Clock clock) {
        this.runs = runs;
        this.cases = cases;
        this.acting = acting;
        this.clock = clock;
    }

    @GetMapping("/operations/daily")
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        show(day, model);
        return "daily/daily";
    }

    @GetMapping("/operations/daily/progress")
    String progress(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        show(day, model);
        return "daily/daily :: progress";
    }

    /** Starts what is due, or goes on with what was left in the middle. */
    @PostMapping("/operations/daily")
    String start(RedirectAttributes flash) {
        flash.addFlashAttribute("said", started());
        return "redirect:/operations/daily";
    }

    private String started() {
        if (!runs.isDue()) {
            return "daily.nothing-due";
        }
        return runs.start() ? "daily.started" : "daily.at-it";
    }

    /** A run of the list, with how long it took. */
    record Line(DailyRun run, String took) {}

    private void show(@Nullable LocalDate day, Model model) {
        List<DailyRun> latest = runs.latest(SHOWN);
        Optional<DailyRun> shown = day == null ? latest.stream().findFirst() : runs.on(day);
        if (day != null && shown.isEmpty()) {
            throw new NoSuchElementException("No daily run of " + day);
        }
        model.addAttribute("due", runs.isDue());
        model.addAttribute("lines", latest.stream().map(this::line).toList());
        model.addAttribute("steps", Step.values());
        shown.ifPresent(run -> {
            Report report = read(() -> runs.report(run.date()));
            model.addAttribute("line", line(run));
            model.addAttribute("report", report);
            model.addAttribute("measures", Measure.values());
            model.addAttribute("numbers", numbers(report));
        });
    }

    /** An administrator keeps the run going for every creditor: he sees counts and case numbers, and no debtor. */
    private <T> T read(Supplier<T> reading) {
        Actor reader = acting.current();
        return reader.is(Role.ADMINISTRATOR) ? acting.as(Actor.system("daily report"), reading) : reading.get();
    }

    private Map<CaseId, CaseCard> numbers(Report report) {
        List<CaseId> ids =
                report.exceptions().stream().map(Report.Excepted::caseId).toList();
        return read(() -> cases.cards(ids));
    }

    private Line line(DailyRun run) {
        Duration took = run.duration(clock.instant());
        return new Line(run, "%d:%02d:%02d".formatted(took.toHours(), took.toMinutesPart(), took.toSecondsPart()));
    }
}
