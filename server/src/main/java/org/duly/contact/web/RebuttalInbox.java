package org.duly.contact.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.compliance.Ground;
import org.duly.compliance.Receipt;
import org.duly.contact.ContactProperties;
import org.duly.contact.asking.Rebutting;
import org.duly.contact.store.RebuttalStore;
import org.duly.contact.store.ReceiptStore;
import org.duly.contact.store.StoredRebuttal;
import org.duly.identity.Acting;
import org.duly.kernel.CaseId;
import org.duly.party.ContactPointCard;
import org.duly.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What compliance officers decide: presumptions that somebody wants set aside for one contact. */
@Controller
@PreAuthorize("hasRole('COMPLIANCE')")
public class RebuttalInbox {

    private static final int DECIDED_SHOWN = 50;

    private final Rebutting rebutting;
    private final RebuttalStore rebuttals;
    private final Opened opened;
    private final Acting acting;
    private final ContactProperties properties;

    RebuttalInbox(
            Rebutting rebutting, RebuttalStore rebuttals, Opened opened, Acting acting, ContactProperties properties) {
        this.rebutting = rebutting;
        this.rebuttals = rebuttals;
        this.opened = opened;
        this.acting = acting;
        this.properties = properties;
    }

    /** What belongs to a rebuttal in other rooms and in its receipt. */
    @Component
    record Opened(Cases cases, Parties parties, ReceiptStore receipts) {

        List<Line> lines(List<StoredRebuttal> rebuttals, @Nullable UUID reader) {
            Map<CaseId, CaseCard> cards = cases.cards(rebuttals.stream()
                    .map(each -> each.about().caseId())
                    .distinct()
                    .toList());
            return rebuttals.stream()
                    .flatMap(each ->
                            Stream.ofNullable(cards.get(each.about().caseId())).map(card -> line(each, card, reader)))
                    .toList();
        }

        private Line line(StoredRebuttal rebuttal, CaseCard card, @Nullable UUID reader) {
            List<Ground> grounds = receipts.byHash(rebuttal.receiptHash())
                    .map(stored ->
                            Receipt.read(stored.canonical().getBytes(UTF_8)).grounds())
                    .orElse(List.of());
            return new Line(
                    rebuttal,
                    card,
                    parties.point(rebuttal.about().point()),
                    grounds,
                    rebuttal.asked().by().value().equals(reader));
        }
    }

    /** A rebuttal with what it is about; {@code own} when the reader himself asked. */
    public record Line(
            StoredRebuttal rebuttal, CaseCard card, ContactPointCard point, List<Ground> grounds, boolean own) {}

    @GetMapping("/contact/rebuttals")
    @Transactional(readOnly = true)
    public String open(Model model) {
        UUID reader = acting.current().person().value();
        model.addAttribute("waiting", opened.lines(rebuttals.waiting(), reader));
        model.addAttribute("decided", opened.lines(rebuttals.decided(DECIDED_SHOWN), reader));
        model.addAttribute("minutes", properties.rebuttal().toMinutes());
        return "contact/rebuttals";
    }

    @PostMapping("/contact/rebuttals/{id}")
    @Transactional
    public String decide(
            @PathVariable UUID id,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        String said = switch (rebutting.decide(id, approve, words)) {
            case Rebutting.Outcome.Done _ -> approve ? "contact.rebuttal.approved" : "contact.rebuttal.declined";
            case Rebutting.Outcome.NotDone not -> not.rule();
        };
        flash.addFlashAttribute("said", said);
        return "redirect:/contact/rebuttals";
    }
}
