package org.duly.reporting.lawbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules in force on a day, looked up by jurisdiction and words, each one opened with its cases. */
@Controller
@PreAuthorize("hasRole('COMPLIANCE')")
class RulesPage {

    private final Lawbook lawbook;
    private final Clock clock;

    RulesPage(Lawbook lawbook, Clock clock) {
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /** Which laws to look through; at first those that live work is judged by. */
    enum Reach {
        LIVE,
        CN,
        US,
        UK,
        ALL;

        Set<Jurisdiction> of(Lawbook lawbook) {
            return switch (this) {
                case LIVE -> lawbook.live();
                case CN -> Set.of(Jurisdiction.CN);
                case US -> Set.of(Jurisdiction.US);
                case UK -> Set.of(Jurisdiction.UK);
                case ALL -> Set.copyOf(lawbook.jurisdictions());
            };
        }
    }

    @GetMapping("/compliance/rules")
    String rules(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "LIVE") Reach law,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean ended,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        List<Instrument> found = lawbook.find(new Lawbook.Question(day, today, law.of(lawbook), q, ended));
        model.addAttribute("instruments", found);
        model.addAttribute(
                "shown", found.stream().mapToInt(one -> one.provisions().size()).sum());
        model.addAttribute("reaches", Reach.values());
        model.addAttribute("live", lawbook.live());
        model.addAttribute("law", law);
        model.addAttribute("q", q);
        model.addAttribute("ended", ended);
        model.addAttribute("asOf", day);
        model.addAttribute("today", today);
        return "reporting/rules";
    }

    @GetMapping("/compliance/rules/{id}")
    String rule(@PathVariable String id, Model model) {
        LocalDate today = LocalDate.now(clock);
        Pack pack = lawbook.holding(id).orElseThrow(() -> new NoSuchElementException("No pack holds a rule " + id));
        Instrument instrument =
                lawbook.find(new Lawbook.Question(today, today, Set.of(pack.jurisdiction()), id, true)).stream()
                        .filter(found ->
                                found.pack().ref().id().equals(pack.ref().id()))
                        .findFirst()
                        .orElseThrow();
        Provision provision = instrument.provisions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Stream<Part> parts = Stream.concat(
                pack.rules().stream().filter(rule -> rule.id().equals(id)).flatMap(rule -> rule.parts().stream()),
                pack.exemptions().stream()
                        .filter(exemption -> exemption.id().equals(id))
                        .flatMap(exemption -> exemption.parts().stream()));
        model.addAttribute("instrument", instrument);
        model.addAttribute(
                "detail",
                new RuleDetail(
                        pack,
                        provision,
                        parts.map(RuleDetail::way).toList(),
                        pack.cases().stream()
                                .filter(tried -> tried.rule().equals(id))
                                .toList()));
        return "reporting/rule";
    }
}
