package org.duly.strategy.web;

import java.time.LocalDate;
import java.util.UUID;
import org.duly.strategy.version.Published;
import org.duly.strategy.version.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a draft through four eyes. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'COMPLIANCE')")
class PublishingPages {

    private final Versions versions;
    private final Sayings sayings;

    PublishingPages(Versions versions, Sayings sayings) {
        this.versions = versions;
        this.sayings = sayings;
    }

    @PostMapping("/strategy/versions/{id}/submit")
    @PreAuthorize("hasRole('LEADER')")
    String submit(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "false") boolean trial,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        if (from == null && !trial) {
            return said(Published.not("no-day"), id, flash);
        }
        return said(versions.submit(id, trial ? null : from, note), id, flash);
    }

    @PostMapping("/strategy/versions/{id}/approve")
    String approve(@PathVariable UUID id, RedirectAttributes flash) {
        return said(versions.approve(id), id, flash);
    }

    @PostMapping("/strategy/versions/{id}/give-back")
    String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, RedirectAttributes flash) {
        return said(versions.giveBack(id, answer), id, flash);
    }

    @PostMapping("/strategy/versions/{id}/discard")
    @PreAuthorize("hasRole('LEADER')")
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        return said(versions.discard(id), id, flash);
    }

    private String said(Published published, UUID id, RedirectAttributes flash) {
        switch (published) {
            case Published.Done _ -> flash.addFlashAttribute("done", true);
            case Published.Not not -> flash.addFlashAttribute("unmade", sayings.not(not));
        }
        return "redirect:/strategy/versions/" + id;
    }
}
