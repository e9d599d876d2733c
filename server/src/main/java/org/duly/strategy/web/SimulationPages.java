package org.duly.strategy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.UUID;
import org.duly.strategy.simulation.Outcome;
import org.duly.strategy.simulation.Simulation;
import org.duly.strategy.simulation.Simulations;
import org.duly.strategy.simulation.Simulations.Started;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a draft would do to the book: asked for, watched, stopped, and looked at. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class SimulationPages {

    private static final String NOW = "#d5dbe3";
    private static final String THEN = "#2f6fb5";

    private final Simulations simulations;
    private final Versions versions;
    private final Sayings sayings;
    private final MessageSource messages;
    private final Clock clock;

    SimulationPages(Simulations simulations, Versions versions, Sayings sayings, MessageSource messages, Clock clock) {
        this.simulations = simulations;
        this.versions = versions;
        this.sayings = sayings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/strategy/simulations")
    String list(@RequestParam(required = false) @Nullable UUID draft, Model model) {
        List<Version> candidates = new ArrayList<>();
        for (Subject subject : Subject.tables()) {
            versions.of(subject).stream()
                    .filter(each -> each.state() != Version.State.DISCARDED)
                    .limit(10)
                    .forEach(candidates::add);
        }
        model.addAttribute("candidates", candidates);
        model.addAttribute("draft", draft);
        model.addAttribute("simulations", simulations.mine());
        model.addAttribute("today", LocalDate.now(clock));
        return "strategy/simulations";
    }

    @PostMapping("/strategy/simulations")
    String start(
            @RequestParam UUID draft,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "100") int share,
            RedirectAttributes flash) {
        return switch (simulations.start(draft, from, to, share)) {
            case Started.Runs runs -> "redirect:/strategy/simulations/" + runs.id();
            case Started.NotStarted not -> {
                flash.addFlashAttribute("unmade", sayings.not(not.why()));
                yield "redirect:/strategy/simulations";
            }
        };
    }

    @GetMapping("/strategy/simulations/{id}")
    String result(@PathVariable UUID id, Model model) {
        show(id, model);
        return "strategy/simulation";
    }

    @GetMapping("/strategy/simulations/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        show(id, model);
        return "strategy/simulation :: progress";
    }

    @PostMapping("/strategy/simulations/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        simulations.cancel(id);
        return "redirect:/strategy/simulations/" + id;
    }

    /** Contacts by day as it is and as it would be. */
    @GetMapping("/strategy/simulations/{id}/chart")
    @ResponseBody
    Map<String, Object> chart(@PathVariable UUID id) {
        Outcome outcome = simulations.outcome(simulation(id)).orElseThrow();
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put("legend", Map.of("top", 0, "left", 0));
        option.put("grid", Map.of("left", 8, "right", 16, "top", 32, "bottom", 8, "containLabel", true));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        outcome.days().stream().map(day -> day.day().toString()).toList()));
        option.put("yAxis", Map.of("type", "value", "minInterval", 1));
        option.put(
                "series",
                List.of(
                        bar(
                                "strategy.simulation.now",
                                NOW,
                                outcome.days().stream()
                                        .map(day -> day.now().contacts())
                                        .toList()),
                        bar(
                                "strategy.simulation.then",
                                THEN,
                                outcome.days().stream()
                                        .map(day -> day.then().contacts())
                                        .toList())));
        return option;
    }

    private Map<String, Object> bar(String name, String colour, List<Integer> values) {
        String label = messages.getMessage(name, null, name, LocaleContextHolder.getLocale());
        return Map.of(
                "type",
                "bar",
                "name",
                label == null ? name : label,
                "data",
                values,
                "barMaxWidth",
                22,
                "itemStyle",
                Map.of("color", colour));
    }

    private void show(UUID id, Model model) {
        Simulation simulation = simulation(id);
        model.addAttribute("simulation", simulation);
        model.addAttribute("version", versions.get(simulation.draft()));
        simulations.outcome(simulation).ifPresent(outcome -> {
            model.addAttribute("outcome", outcome);
            model.addAttribute("channels", names(outcome, Outcome.Load::channels));
            model.addAttribute("teams", names(outcome, Outcome.Load::teams));
            model.addAttribute("rules", names(outcome, Outcome.Load::rules));
            model.addAttribute("priced", !outcome.currency().isEmpty());
        });
    }

    /** Every channel, team or rule with its sum over all days, as it is and as it would be. */
    private static Map<String, int[]> names(
            Outcome outcome, java.util.function.Function<Outcome.Load, Map<String, Integer>> part) {
        Map<String, int[]> sums = new LinkedHashMap<>();
        TreeSet<String> names = new TreeSet<>();
        outcome.days().forEach(day -> {
            names.addAll(part.apply(day.now()).keySet());
            names.addAll(part.apply(day.then()).keySet());
        });
        for (String name : names) {
            sums.put(name, new int[] {
                outcome.days().stream()
                        .mapToInt(day -> part.apply(day.now()).getOrDefault(name, 0))
                        .sum(),
                outcome.days().stream()
                        .mapToInt(day -> part.apply(day.then()).getOrDefault(name, 0))
                        .sum()
            });
        }
        return sums;
    }

    private Simulation simulation(UUID id) {
        return simulations.get(id).orElseThrow(() -> new NoSuchElementException("No simulation " + id));
    }
}
