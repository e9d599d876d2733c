package org.duly.desk.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done from the bottom bar of the case file besides contact and promise. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
class CaseActions {

    private static final int LONGEST_NOTE = 2000;

    private final Cases cases;

    CaseActions(Cases cases) {
        this.cases = cases;
    }

    @PostMapping("/cases/{id}/notes")
    @Transactional
    public String note(@PathVariable UUID id, @RequestParam String text, RedirectAttributes flash) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST_NOTE) {
            flash.addFlashAttribute("said", "desk.note.length");
            flash.addFlashAttribute("unsaved", text);
            return back(id);
        }
        cases.note(new CaseId(id), written);
        return done(id, "desk.note.saved", flash);
    }

    @PostMapping("/cases/{id}/hold")
    @Transactional
    public String hold(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        cases.hold(new CaseId(id), reason);
        return done(id, "desk.held", flash);
    }

    @PostMapping("/cases/{id}/resume")
    @Transactional
    public String resume(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
        cases.resume(new CaseId(id), reason);
        return done(id, "desk.resumed", flash);
    }

    @PostMapping("/cases/{id}/assign")
    @PreAuthorize("hasRole('LEADER')")
    @Transactional
    public String assign(
            @PathVariable UUID id, @RequestParam UUID to, @RequestParam String reason, RedirectAttributes flash) {
        cases.assign(List.of(new CaseId(id)), new UserId(to), reason);
        return done(id, "desk.assigned", flash);
    }

    /** Nobody may be called before then: the case goes aside and the next one opens. */
    @PostMapping("/cases/{id}/aside")
    @PreAuthorize("hasRole('COLLECTOR')")
    @Transactional
    public String putAside(@PathVariable UUID id, @RequestParam Instant until) {
        cases.putAside(new CaseId(id), until);
        return "forward:/next";
    }

    private static String done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/cases/" + id;
    }
}
