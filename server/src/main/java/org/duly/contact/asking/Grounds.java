package org.duly.contact.asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duly.compliance.Ground;
import org.duly.compliance.Verdict;
import org.duly.contact.Contacts.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a contact is refused, in both languages: the law's grounds first, then those of this house. */
@Component
class Grounds {

    private final MessageSource messages;

    Grounds(MessageSource messages) {
        this.messages = messages;
    }

    List<Why> of(Judged judged) {
        List<Why> grounds = new ArrayList<>();
        switch (judged.verdict()) {
            case Verdict.Allowed _ -> {}
            case Verdict.Refused refused -> refused.grounds().forEach(ground -> grounds.add(law(ground)));
            case Verdict.NotCovered not ->
                grounds.add(new Why("not-covered", "", not.why().zh(), not.why().en()));
        }
        judged.houseRules().forEach(rule -> grounds.add(house(rule)));
        return grounds;
    }

    /** When waiting helps, until when; null when it does not. */
    static @Nullable Instant nextAllowedAt(Judged judged) {
        return judged.verdict() instanceof Verdict.Refused refused
                        && judged.houseRules().isEmpty()
                ? refused.nextAllowedAt()
                : null;
    }

    private static Why law(Ground ground) {
        return new Why(
                ground.ruleId(),
                ground.citation(),
                ground.reason().zh(),
                ground.reason().en());
    }

    private Why house(HouseRule rule) {
        return new Why(
                rule.id(),
                text("contact.rule.house", Locale.CHINESE) + " / " + text("contact.rule.house", Locale.ENGLISH),
                text(rule.message(), Locale.CHINESE),
                text(rule.message(), Locale.ENGLISH));
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
