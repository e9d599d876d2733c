package org.duly.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.asking.Calling;
import org.duly.contact.ports.Dialler;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.identity.Acting;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps one and two of the contact panel: choose, ask, call. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
public class ContactPanel {

    private final Panels panels;
    private final Calling calling;
    private final AttemptStore attempts;
    private final Acting acting;
    private final OutcomeForm outcomes;

    ContactPanel(Panels panels, Calling calling, AttemptStore attempts, Acting acting, OutcomeForm outcomes) {
        this.panels = panels;
        this.calling = calling;
        this.attempts = attempts;
        this.acting = acting;
        this.outcomes = outcomes;
    }

    /** The call that still waits for its outcome, else whom to call. */
    @GetMapping("/cases/{id}/contact")
    @Transactional(readOnly = true)
    public String open(
            @PathVariable UUID id, @RequestParam @Nullable UUID point, HttpServletRequest request, Model model) {
        CaseId caseId = new CaseId(id);
        Optional<StoredAttempt> running =
                attempts.running(caseId, acting.current().person());
        String fragment = running.map(attempt -> running(attempt, Optional.empty(), model))
                .orElseGet(() -> choosing(
                        panels.choosing(caseId, point == null ? null : new ContactPointId(point), null), model));
        return Fragments.show(fragment, request, model);
    }

    @PostMapping("/cases/{id}/contact")
    @Transactional
    public String call(@PathVariable UUID id, @RequestParam UUID point, HttpServletRequest request, Model model) {
        CaseId caseId = new CaseId(id);
        ContactPointId wanted = new ContactPointId(point);
        Calling.Called called = calling.call(caseId, wanted);
        String fragment = switch (called.answer()) {
            case Answer.Reserved reserved ->
                running(attempt(reserved.attempt()), called.started().map(Calling.Started::dialled), model);
            case Answer.Refused refused ->
                choosing(panels.choosing(caseId, wanted, new Panel.Refused(refused.receiptHash(), true)), model);
            case Answer.NotCovered not ->
                choosing(panels.choosing(caseId, wanted, new Panel.Refused(not.receiptHash(), false)), model);
        };
        return Fragments.show(fragment, request, model);
    }

    private String choosing(Panel.Choosing choosing, Model model) {
        model.addAttribute("panel", choosing);
        return "contact/choose :: panel";
    }

    private String running(StoredAttempt attempt, Optional<Dialler.Dialled> dialled, Model model) {
        Panel.Running running = panels.running(attempt, dialled);
        model.addAttribute("panel", running);
        model.addAttribute("talk", running.talk());
        outcomes.chips(attempt, model);
        return "contact/call :: panel";
    }

    private StoredAttempt attempt(AttemptId id) {
        return attempts.find(id).orElseThrow(() -> new NoSuchElementException("There is no attempt " + id));
    }
}
