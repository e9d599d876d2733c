package org.duly.contact.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duly.arrangement.Promises;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Logged;
import org.duly.contact.ResultCode;
import org.duly.contact.outcome.CallMark;
import org.duly.contact.outcome.Proving;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.AttemptId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Steps three to five of the contact panel: the talk, the proof, the outcome. */
@Controller
@RequestMapping("/contact/attempts/{id}")
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
public class RunningCall {

    private final Panels panels;
    private final OutcomeForm form;
    private final Proving proving;
    private final SavingOutcomes saving;
    private final AttemptStore attempts;

    RunningCall(Panels panels, OutcomeForm form, Proving proving, SavingOutcomes saving, AttemptStore attempts) {
        this.panels = panels;
        this.form = form;
        this.proving = proving;
        this.saving = saving;
        this.attempts = attempts;
    }

    /** The person answered the questions; from here on the debt may be spoken of. */
    @PostMapping("/proof")
    @Transactional
    public String proof(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Set<Factor> factors, Model model) {
        AttemptId attempt = new AttemptId(id);
        Set<Factor> given = factors == null ? EnumSet.noneOf(Factor.class) : factors;
        if (proving.suffices(given)) {
            proving.verified(attempt, given);
        } else {
            model.addAttribute("proofShort", true);
        }
        return talk(attempt, model);
    }

    @PostMapping("/marks/{mark}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void mark(
            @PathVariable UUID id, @PathVariable CallMark mark, @RequestParam(defaultValue = "false") boolean done) {
        proving.mark(new AttemptId(id), mark, done);
    }

    /** What follows from this result, and what else it needs, before anything is saved. */
    @GetMapping("/outcome")
    @Transactional(readOnly = true)
    public String detail(@PathVariable UUID id, @RequestParam ResultCode code, Model model) {
        form.detail(attempt(new AttemptId(id)), code, model);
        return "contact/outcome :: detail";
    }

    @PostMapping("/outcome")
    @Transactional
    public String save(
            @PathVariable UUID id, @ModelAttribute Entered entered, HttpServletResponse response, Model model) {
        AttemptId attemptId = new AttemptId(id);
        Logged logged = saving.save(attemptId, entered);
        StoredAttempt attempt = attempt(attemptId);
        return switch (logged) {
            case Logged.Saved saved -> {
                model.addAttribute("attempt", attempt);
                model.addAttribute("next", saved.next());
                yield Fragments.panel("contact/outcome :: saved", response);
            }
            case Logged.NotSaved not -> {
                form.detail(attempt, entered.code(), model);
                model.addAttribute("entered", entered);
                model.addAttribute("rule", not.rule());
                yield "contact/outcome :: detail";
            }
        };
    }

    private String talk(AttemptId id, Model model) {
        StoredAttempt attempt = attempt(id);
        model.addAttribute("panel", panels.running(attempt, Optional.empty()));
        model.addAttribute("talk", panels.talk(attempt));
        form.chips(attempt, model);
        return "contact/call :: talk";
    }

    private StoredAttempt attempt(AttemptId id) {
        return attempts.find(id).orElseThrow(() -> new NoSuchElementException("There is no attempt " + id));
    }

    /** What the collector entered; promise fields are there when the result is a promise. */
    public record Entered(
            ResultCode code,
            @Nullable String remark,
            @Nullable LocalDateTime until,
            @Nullable String amount,
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            Promises.@Nullable FundsSource source) {

        /** When the promised money is to come; null while a part is missing. */
        @Nullable
        Instant due() {
            return day == null || hour == null ? null : OutcomeForm.instant(day.atTime(hour));
        }
    }
}
