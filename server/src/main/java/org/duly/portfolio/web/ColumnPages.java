package org.duly.portfolio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.intake.DateStyle;
import org.duly.kernel.BatchId;
import org.duly.portfolio.AccountCard.Product;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Commission;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Terms;
import org.duly.portfolio.placing.CheckingFiles;
import org.duly.portfolio.placing.Looking;
import org.duly.portfolio.placing.Mapping;
import org.duly.portfolio.placing.Mappings;
import org.duly.portfolio.placing.PlacementFields;
import org.duly.portfolio.placing.Runs;
import org.duly.portfolio.store.Run;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The middle of the wizard: what the columns mean, on what terms, and what that would come to. */
@Controller
@RequestMapping("/placements/files/{id}")
@PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
class ColumnPages {

    private static final String COLUMN = "column-";
    private static final List<String> FIXED = List.of("product", "kind", "identity_type");

    private final Runs runs;
    private final Looking looking;
    private final CheckingFiles checking;
    private final Mappings mappings;
    private final Portfolios portfolios;
    private final Placements placements;
    private final Clock clock;

    ColumnPages(
            Runs runs,
            Looking looking,
            CheckingFiles checking,
            Mappings mappings,
            Portfolios portfolios,
            Placements placements,
            Clock clock) {
        this.runs = runs;
        this.looking = looking;
        this.checking = checking;
        this.mappings = mappings;
        this.portfolios = portfolios;
        this.placements = placements;
        this.clock = clock;
    }

    @GetMapping("/columns")
    @Transactional(readOnly = true)
    String columns(@PathVariable UUID id, Model model) {
        Run run = runs.run(id);
        if (!run.state().canStart()) {
            return "redirect:/placements/files/" + id + "/run";
        }
        Looking.Look look = looking.look(id);
        Creditor creditor = portfolios.creditor(run.creditor());
        Mapping mapping = look.choice().mapping();
        Map<String, String> fieldOf = new HashMap<>();
        mapping.columns().forEach((field, column) -> fieldOf.put(column, field));
        model.addAttribute("run", run);
        model.addAttribute("creditor", creditor);
        model.addAttribute("look", look);
        model.addAttribute("mapping", mapping);
        model.addAttribute("fieldOf", fieldOf);
        model.addAttribute("fields", PlacementFields.fields());
        model.addAttribute("orders", DateStyle.Order.values());
        model.addAttribute("products", Product.values());
        model.addAttribute("terms", terms(run, look));
        model.addAttribute(
                "open",
                placements.batches(creditor.id()).stream()
                        .filter(batch -> !batch.isRecalled())
                        .toList());
        return "portfolio/columns";
    }

    @PostMapping("/columns")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam String dates,
            RedirectAttributes flash) {
        Run run = runs.run(id);
        Looking.Look look = looking.look(id);
        Mapping mapping = mapping(form, look, DateStyle.Order.valueOf(dates));
        if (!mapping.missing().isEmpty()) {
            flash.addFlashAttribute("missing", mapping.missing());
        }
        Terms terms = terms(form, run);
        boolean recallTooEarly = terms.recallOn() != null && terms.recallOn().isBefore(terms.placedOn());
        flash.addFlashAttribute("recallTooEarly", recallTooEarly);
        String percent = form.getOrDefault("commission", "").strip();
        boolean commissionWrong = !percent.isEmpty() && terms.commission() == null;
        flash.addFlashAttribute("commissionWrong", commissionWrong);
        flash.addFlashAttribute("commissionTyped", percent);
        runs.prepare(id, mapping, terms);
        if (!mapping.missing().isEmpty() || recallTooEarly || commissionWrong) {
            return "redirect:/placements/files/" + id + "/columns";
        }
        mappings.save(run.creditor(), mapping);
        return "redirect:/placements/files/" + id + "/check";
    }

    @GetMapping("/check")
    String check(@PathVariable UUID id, Model model) {
        Run run = runs.run(id);
        if (!run.state().canStart()) {
            return "redirect:/placements/files/" + id + "/run";
        }
        if (run.mapping() == null) {
            return "redirect:/placements/files/" + id + "/columns";
        }
        model.addAttribute("run", run);
        model.addAttribute("creditor", portfolios.creditor(run.creditor()));
        model.addAttribute("report", checking.check(id));
        return "portfolio/check";
    }

    private Terms terms(Run run, Looking.Look look) {
        Terms before = run.terms();
        if (before != null) {
            return before;
        }
        return new Terms(
                run.fileName().replaceAll("\\.\\w+$", ""),
                LocalDate.now(clock),
                null,
                look.joins().map(Batch::id).orElse(null));
    }

    private Terms terms(Map<String, String> form, Run run) {
        String name = form.getOrDefault("name", "").strip();
        String placed = form.getOrDefault("placedOn", "");
        String recall = form.getOrDefault("recallOn", "");
        String joins = form.getOrDefault("joins", "");
        return new Terms(
                name.isEmpty() ? run.fileName() : name,
                placed.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(placed),
                recall.isEmpty() ? null : LocalDate.parse(recall),
                joins.isEmpty() ? null : BatchId.parse(joins),
                Commission.read(form.getOrDefault("commission", ""), form.containsKey("vatIncluded"))
                        .orElse(null));
    }

    /** What the form says, with the templates and date pattern of the mapping it began with. */
    private static Mapping mapping(Map<String, String> form, Looking.Look look, DateStyle.Order order) {
        Mapping before = look.choice().mapping();
        Map<String, String> columns = new HashMap<>();
        List<String> names = look.layout().columns();
        for (int at = 0; at < names.size(); at++) {
            String field = form.getOrDefault(COLUMN + at, "");
            if (!field.isEmpty()) {
                columns.putIfAbsent(field, names.get(at));
            }
        }
        Map<String, String> constants = new HashMap<>(before.constants());
        for (String field : FIXED) {
            String value = form.getOrDefault("fixed-" + field, "");
            if (value.isEmpty()) {
                constants.remove(field);
            } else {
                constants.put(field, value);
            }
        }
        Map<String, String> templates = new HashMap<>(before.templates());
        templates.keySet().removeAll(columns.keySet());
        return new Mapping(
                before.name(),
                columns,
                constants,
                templates,
                new DateStyle(order, before.dates().pattern(), before.dates().epoch()));
    }
}
