package org.duly.benchmarks.gate;

import java.util.List;
import java.util.function.Predicate;

/** The sixteen rules as Java predicates that each look for themselves. */
final class Predicates implements Engine {
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;

    static final List<Predicate<Case>> RULES = List.of(
            c -> !c.getStatus().equals("OPEN"),
            c -> c.isDeceased() && !c.getKind().equals("EXECUTOR"),
            Case::isBankrupt,
            c -> c.isAttorney() && !c.getKind().equals("ATTORNEY"),
            c -> c.isCease() && !c.getChannel().equals("LETTER"),
            c -> c.getConsent() == 2,
            c -> (c.getChannel().equals("SMS") || c.getChannel().equals("EMAIL")) && c.getConsent() != 1,
            c -> (c.getChannel().equals("PHONE") || c.getChannel().equals("SMS"))
                    && (c.getLocalHour() < 8 || c.getLocalHour() >= 21),
            c -> c.getLocalHour() >= c.getInconvFrom() && c.getLocalHour() < c.getInconvTo(),
            c -> c.getChannel().equals("PHONE") && c.count("PHONE", WEEK) >= 7,
            c -> c.getChannel().equals("PHONE") && c.spoken(WEEK),
            c -> c.getChannel().equals("SMS") && c.count("SMS", WEEK) >= 3,
            c -> c.count("", DAY) >= 2,
            c -> (c.getKind().equals("EMPLOYER") || c.getKind().equals("RELATIVE"))
                    && (!c.getPurpose().equals("LOCATE") || c.contactedBefore(c.getKind())),
            c -> (c.getPlace().equals("WORK") && c.isWorkProhibited())
                    || (c.getDow() == 7 && c.getState().equals("MA")),
            c -> c.getPromiseUntil() > c.getNow());

    @Override
    public int denied(Case asked) {
        Case c = asked.derive();
        int denied = 0;
        for (int i = 0; i < RULES.size(); i++) {
            if (RULES.get(i).test(c)) {
                denied |= 1 << i;
            }
        }
        return denied;
    }
}
