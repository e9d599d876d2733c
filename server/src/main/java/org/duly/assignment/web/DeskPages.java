package org.duly.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duly.assignment.allocation.Trait;
import org.duly.assignment.book.Floor;
import org.duly.assignment.people.Absences;
import org.duly.assignment.people.Conflicts;
import org.duly.assignment.people.DeskSheet;
import org.duly.assignment.people.DeskSheets;
import org.duly.assignment.people.Requirements;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.portfolio.AccountCard.Product;
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

/** What people bring along to their desks, and what kinds of cases ask. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'ADMINISTRATOR')")
class DeskPages {

    private static final String LIST = "redirect:/assignment/people";
    private static final int LONGEST_WORD = 40;

    private final Floor floor;
    private final DeskSheets sheets;
    private final Absences absences;
    private final Conflicts conflicts;
    private final Requirements requirements;
    private final Choices choices;
    private final Clock clock;

    DeskPages(
            Floor floor,
            DeskSheets sheets,
            Absences absences,
            Conflicts conflicts,
            Requirements requirements,
            Choices choices,
            Clock clock) {
        this.floor = floor;
        this.sheets = sheets;
        this.absences = absences;
        this.conflicts = conflicts;
        this.requirements = requirements;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/assignment/people")
    String list(Model model) {
        model.addAttribute("seats", floor.seats());
        model.addAttribute("absences", absences.from(LocalDate.now(clock)));
        model.addAttribute("requirements", requirements.all());
        model.addAttribute("choices", choices.now());
        model.addAttribute("products", Product.values());
        model.addAttribute("kinds", Trait.Kind.values());
        return "assignment/people";
    }

    @GetMapping("/assignment/people/{id}")
    String desk(@PathVariable UUID id, Model model) {
        UserId person = new UserId(id);
        model.addAttribute("seat", floor.seat(person));
        model.addAttribute("kinds", Trait.Kind.values());
        model.addAttribute(
                "absences",
                absences.from(LocalDate.now(clock)).stream()
                        .filter(each -> each.person().equals(person))
                        .toList());
        model.addAttribute(
                "conflicts",
                conflicts.all().stream()
                        .filter(each -> each.person().equals(person))
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "assignment/desk";
    }

    @PostMapping("/assignment/people/{id}")
    String change(@PathVariable UUID id, DeskForm form, RedirectAttributes flash) {
        try {
            sheets.change(form.sheet(new UserId(id)));
            flash.addFlashAttribute("said", "assignment.desk.saved");
        } catch (IllegalArgumentException e) {
            flash.addFlashAttribute("wrong", "assignment.wrong.desk");
        }
        return desk(id);
    }

    @PostMapping("/assignment/people/{id}/absences")
    String away(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam String reason,
            RedirectAttributes flash) {
        try {
            absences.plan(new UserId(id), from, to, reason.strip());
            flash.addFlashAttribute("said", "assignment.desk.saved");
        } catch (IllegalArgumentException e) {
            flash.addFlashAttribute("wrong", "assignment.wrong.absence");
        }
        return desk(id);
    }

    @PostMapping("/assignment/people/{id}/absences/{absence}/end")
    String back(@PathVariable UUID id, @PathVariable UUID absence) {
        absences.end(absence);
        return desk(id);
    }

    @PostMapping("/assignment/people/{id}/conflicts")
    String estrange(
            @PathVariable UUID id, @RequestParam String number, @RequestParam String reason, RedirectAttributes flash) {
        boolean known = conflicts.declare(new UserId(id), number, reason.strip());
        flash.addFlashAttribute(
                known ? "said" : "wrong", known ? "assignment.desk.saved" : "assignment.wrong.case-number");
        return desk(id);
    }

    @PostMapping("/assignment/people/{id}/conflicts/{conflict}/lift")
    String lift(@PathVariable UUID id, @PathVariable UUID conflict) {
        conflicts.lift(conflict);
        return desk(id);
    }

    @PostMapping("/assignment/requirements")
    String require(
            @RequestParam(required = false) @Nullable UUID creditor,
            @RequestParam(required = false) @Nullable Product product,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Integer bucketFrom,
            @RequestParam Trait.Kind kind,
            @RequestParam String word,
            RedirectAttributes flash) {
        if (word.isBlank() || word.length() > LONGEST_WORD) {
            flash.addFlashAttribute("wrong", "assignment.wrong.word");
            return LIST;
        }
        requirements.add(
                creditor == null ? null : new CreditorId(creditor),
                product,
                region == null || region.isBlank() ? null : region.strip(),
                bucketFrom,
                new Trait(kind, word.strip()));
        return LIST + "#requirements";
    }

    @PostMapping("/assignment/requirements/{id}/drop")
    String drop(@PathVariable UUID id) {
        requirements.drop(id);
        return LIST + "#requirements";
    }

    private static String desk(UUID id) {
        return LIST + "/" + id;
    }

    /** What the form of a desk sends; words of a kind are parted by commas of either script. */
    record DeskForm(
            int capacity,
            int handUpTo,
            @Nullable String language,
            @Nullable String product,
            @Nullable String region,
            @Nullable String skill) {

        DeskSheet sheet(UserId person) {
            Set<Trait> offers = new HashSet<>();
            offers.addAll(words(Trait.Kind.LANGUAGE, language));
            offers.addAll(words(Trait.Kind.PRODUCT, product));
            offers.addAll(words(Trait.Kind.REGION, region));
            offers.addAll(words(Trait.Kind.SKILL, skill));
            return new DeskSheet(person, capacity, handUpTo, offers, false);
        }

        private static List<Trait> words(Trait.Kind kind, @Nullable String text) {
            return text == null
                    ? List.of()
                    : Arrays.stream(text.split("[,，、;；]"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                            .map(word -> new Trait(kind, word))
                            .toList();
        }
    }
}
