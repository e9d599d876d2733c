package org.duly.arrangement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.duly.arrangement.PromiseOffer;
import org.duly.arrangement.Promises;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.arrangement.Promises.Taken;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The promise panel beside the case file, for a promise given outside of a call of ours. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
public class PromiseForm {

    private final Promises promises;

    PromiseForm(Promises promises) {
        this.promises = promises;
    }

    /** What was entered; any part may be missing. */
    public record Entered(
            @Nullable String amount,
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            @Nullable FundsSource source) {

        Optional<Instant> due() {
            return day == null || hour == null
                    ? Optional.empty()
                    : Optional.of(day.atTime(hour).atZone(BusinessClock.ZONE).toInstant());
        }

        /** Empty for what is no exact amount of this currency. */
        Optional<Money> money(Currency currency) {
            try {
                return amount == null
                        ? Optional.empty()
                        : Optional.of(
                                Money.ofDecimal(new BigDecimal(amount.strip().replace(",", "")), currency));
            } catch (NumberFormatException | ArithmeticException _) {
                return Optional.empty();
            }
        }
    }

    @GetMapping("/cases/{id}/promise")
    @Transactional(readOnly = true)
    public String open(@PathVariable UUID id, HttpServletRequest request, Model model) {
        offer(new CaseId(id), model);
        return show("arrangement/promise :: panel", request, model);
    }

    @PostMapping("/cases/{id}/promise")
    @Transactional
    public String take(
            @PathVariable UUID id, @ModelAttribute Entered entered, HttpServletRequest request, Model model) {
        CaseId caseId = new CaseId(id);
        PromiseOffer offer = offer(caseId, model);
        Optional<String> rule = standsAgainst(caseId, entered, offer.owed().currency());
        if (rule.isEmpty()) {
            return show("arrangement/promise :: saved", request, model);
        }
        model.addAttribute("rule", rule.get());
        model.addAttribute("entered", entered);
        return show("arrangement/promise :: panel", request, model);
    }

    private Optional<String> standsAgainst(CaseId caseId, Entered entered, Currency currency) {
        Optional<Money> amount = entered.money(currency);
        Optional<Instant> due = entered.due();
        if (amount.isEmpty() || due.isEmpty() || entered.source() == null) {
            return Optional.of("arrangement.rule.incomplete");
        }
        return switch (promises.take(caseId, amount.get(), due.get(), entered.source())) {
            case Taken.Recorded _ -> Optional.empty();
            case Taken.NotTaken not -> Optional.of(not.rule());
        };
    }

    private PromiseOffer offer(CaseId caseId, Model model) {
        PromiseOffer offer = promises.offer(caseId);
        model.addAttribute("caseId", caseId.value());
        model.addAttribute("offer", offer);
        model.addAttribute("sources", FundsSource.values());
        return offer;
    }

    private static String show(String fragment, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") != null) {
            return fragment;
        }
        model.addAttribute("fragment", fragment);
        return "arrangement/page";
    }
}
