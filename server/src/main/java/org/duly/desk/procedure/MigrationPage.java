package org.duly.desk.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duly.casework.Procedures;
import org.duly.identity.Staff;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Migrating cases to a later version: counts before and after, one leader asks, another agrees. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'COMPLIANCE')")
class MigrationPage {

    private final Procedures procedures;
    private final Staff staff;

    MigrationPage(Procedures procedures, Staff staff) {
        this.procedures = procedures;
        this.staff = staff;
    }

    @GetMapping("/sop/migration")
    @Transactional(readOnly = true)
    public String preview(@RequestParam(required = false) @Nullable String from, Model model) {
        List<Procedures.Edition> editions = procedures.editions();
        Procedures.Edition to = editions.stream()
                .filter(Procedures.Edition::inForce)
                .findFirst()
                .orElseThrow();
        List<Procedures.Edition> older = editions.stream()
                .filter(each -> each.from().isBefore(to.from()))
                .toList();
        Procedures.Edition chosen = older.stream()
                .filter(each -> from == null ? each.cases() > 0 : each.version().equals(from))
                .findFirst()
                .orElse(null);
        if (from != null && chosen == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Procedures.Migration> migrations = procedures.migrations();
        model.addAttribute("older", older);
        model.addAttribute("to", to);
        model.addAttribute("chosen", chosen);
        model.addAttribute("preview", chosen == null ? null : procedures.preview(chosen.version(), to.version()));
        model.addAttribute("migrations", migrations);
        model.addAttribute("names", staff.names(people(migrations)));
        return "desk/migration";
    }

    @PostMapping("/sop/migrations")
    @PreAuthorize("hasRole('LEADER')")
    @Transactional
    public String propose(
            @RequestParam String from, @RequestParam String to, @RequestParam String reason, RedirectAttributes flash) {
        return told(procedures.propose(from, to, reason), "asked", flash);
    }

    @PostMapping("/sop/migrations/{id}")
    @PreAuthorize("hasRole('LEADER')")
    @Transactional
    public String decide(@PathVariable UUID id, @RequestParam boolean agreed, RedirectAttributes flash) {
        return told(procedures.decide(id, agreed), agreed ? "done" : "declined", flash);
    }

    private static String told(Procedures.Answer answer, String done, RedirectAttributes flash) {
        switch (answer) {
            case Procedures.Answer.Done moved -> {
                flash.addFlashAttribute("said", "casework.migration." + done);
                flash.addFlashAttribute("moved", moved.moved());
            }
            case Procedures.Answer.Refused refused ->
                flash.addFlashAttribute("refused", "casework.migration." + refused.why());
        }
        return "redirect:/sop/migration";
    }

    private static List<UserId> people(List<Procedures.Migration> migrations) {
        List<UserId> people = new ArrayList<>();
        migrations.forEach(each -> {
            people.add(each.proposedBy());
            if (each.decidedBy() != null) {
                people.add(each.decidedBy());
            }
        });
        return people;
    }
}
