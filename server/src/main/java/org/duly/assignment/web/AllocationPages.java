package org.duly.assignment.web;

import java.util.UUID;
import org.duly.assignment.run.Allocations;
import org.duly.assignment.run.Confirmation;
import org.duly.assignment.run.Run;
import org.duly.assignment.run.Wish;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sharing cases out: choose, look at the preview, confirm. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class AllocationPages {

    private static final int LATEST = 20;

    private final Allocations allocations;
    private final RunViews views;
    private final Choices choices;

    AllocationPages(Allocations allocations, RunViews views, Choices choices) {
        this.allocations = allocations;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping("/assignment/allocation")
    String choose(Model model) {
        model.addAttribute("runs", allocations.latest(LATEST));
        model.addAttribute("choices", choices.now());
        return "assignment/allocation";
    }

    @PostMapping("/assignment/allocation")
    String preview(
            @RequestParam Wish.Kind kind,
            @RequestParam(required = false) @Nullable UUID creditor,
            @RequestParam(required = false) @Nullable UUID person,
            RedirectAttributes flash) {
        boolean ofPerson = kind == Wish.Kind.OF_PERSON;
        if (ofPerson && person == null) {
            flash.addFlashAttribute("wrong", "assignment.wrong.person");
            return "redirect:/assignment/allocation";
        }
        Wish wish = new Wish(
                kind,
                creditor == null ? null : new CreditorId(creditor),
                ofPerson && person != null ? new UserId(person) : null);
        return "redirect:/assignment/runs/" + allocations.preview(wish);
    }

    @GetMapping("/assignment/runs/{id}")
    String run(@PathVariable UUID id, Model model) {
        Run run = allocations.run(id);
        model.addAttribute("view", views.of(run, allocations.lots(id), allocations.shares(id)));
        model.addAttribute("choices", choices.now());
        return "assignment/run";
    }

    @PostMapping("/assignment/runs/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes flash) {
        switch (allocations.confirm(id)) {
            case Confirmation.Done done -> flash.addFlashAttribute("moved", done.moved());
            case Confirmation.Refused refused -> flash.addFlashAttribute("changes", views.changes(refused.changes()));
            case Confirmation.Discarded _ -> flash.addFlashAttribute("discarded", true);
        }
        return "redirect:/assignment/runs/" + id;
    }

    @PostMapping("/assignment/runs/{id}/discard")
    String discard(@PathVariable UUID id) {
        allocations.discard(id);
        return "redirect:/assignment/allocation";
    }

    /** The same cases again, as the book stands now. */
    @PostMapping("/assignment/runs/{id}/again")
    String again(@PathVariable UUID id) {
        Wish wish = allocations.run(id).wish();
        allocations.discard(id);
        return "redirect:/assignment/runs/" + allocations.preview(wish);
    }
}
