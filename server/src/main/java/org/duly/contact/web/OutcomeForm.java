package org.duly.contact.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duly.arrangement.PromiseOffer;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.ResultCode;
import org.duly.contact.outcome.CallMark;
import org.duly.contact.outcome.Codes;
import org.duly.contact.store.Addressee;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the third and fourth steps of the panel show: chips with their keys, what follows, and what must be added. */
@Component
class OutcomeForm {

    /** Keys of the chips: digits first, then the letters under the left hand. */
    private static final String KEYS = "1234567890qwertyuioz";

    private final Cases cases;
    private final Promises promises;

    OutcomeForm(Cases cases, Promises promises) {
        this.cases = cases;
        this.promises = promises;
    }

    /** A result to choose, with its key; {@code locked} until the person has proved to be the debtor. */
    record Chip(ResultCode code, String key, boolean locked) {}

    void chips(StoredAttempt attempt, Model model) {
        boolean proofMissing = attempt.aim().isDebtor() && attempt.course().verifiedAt() == null;
        List<ResultCode> codes =
                Codes.of(Addressee.of(attempt.aim().relation()), attempt.aim().channel());
        List<Chip> chips = new ArrayList<>();
        for (ResultCode code : codes) {
            boolean effective = code.level() == ResultCode.Level.EFFECTIVE;
            chips.add(new Chip(code, key(code), effective && proofMissing));
        }
        model.addAttribute("attempt", attempt);
        model.addAttribute("effective", only(chips, ResultCode.Level.EFFECTIVE));
        model.addAttribute("notEffective", only(chips, ResultCode.Level.NOT_EFFECTIVE));
        model.addAttribute("factors", Factor.values());
        model.addAttribute("marks", CallMark.values());
    }

    /** What the procedure will ask for next, before anything is saved. */
    CaseCard.@Nullable NextStep next(StoredAttempt attempt, ResultCode code, @Nullable Instant until) {
        CaseCard card = cases.card(attempt.aim().caseId());
        return card.standing() == CaseCard.Standing.OPEN ? cases.preview(card.id(), code.name(), until) : null;
    }

    /** What follows, and what may be promised when the outcome is a promise. */
    void detail(StoredAttempt attempt, ResultCode code, Model model) {
        model.addAttribute("attempt", attempt);
        model.addAttribute("code", code);
        if (code == ResultCode.PROMISED) {
            PromiseOffer offer = promises.offer(attempt.aim().caseId());
            model.addAttribute("offer", offer);
            model.addAttribute("sources", Promises.FundsSource.values());
            model.addAttribute("next", next(attempt, code, proposed(offer)));
        } else {
            model.addAttribute("next", next(attempt, code, null));
        }
    }

    private static @Nullable Instant proposed(PromiseOffer offer) {
        PromiseOffer.OfferedDay day = offer.usual();
        return day == null ? null : instant(day.date().atTime(offer.hour()));
    }

    /** Reads a date and hour as the page sends them, in the legal time of the house. */
    static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(BusinessClock.ZONE).toInstant();
    }

    /** The same result has the same key in every call: hands learn it. */
    private static String key(ResultCode code) {
        return code == ResultCode.SENT ? "s" : String.valueOf(KEYS.charAt(position(code)));
    }

    private static int position(ResultCode code) {
        return switch (code) {
            case PROMISED -> 0;
            case NEGOTIATING -> 1;
            case RAISING_FUNDS -> 2;
            case REFUSED_TO_PAY -> 3;
            case SAYS_PAID -> 4;
            case DISPUTES -> 5;
            case CALL_BACK -> 6;
            case NO_ANSWER -> 7;
            case BUSY -> 8;
            case SWITCHED_OFF -> 9;
            case EMPTY_NUMBER -> 10;
            case OUT_OF_SERVICE -> 11;
            case WRONG_PERSON -> 12;
            case MESSAGE_LEFT -> 13;
            case MESSAGE_LEFT_UNLIKELY -> 14;
            case HUNG_UP -> 15;
            case REFUSES_CONTACT, SENT -> 16;
            case HARDSHIP -> 17;
            case SUSPECTED_FRAUD -> 18;
            case DECEASED -> 19;
        };
    }

    private static List<Chip> only(List<Chip> chips, ResultCode.Level level) {
        return chips.stream()
                .filter(chip -> chip.code().level() == level)
                .sorted(Comparator.comparing(chip -> position(chip.code())))
                .toList();
    }
}
