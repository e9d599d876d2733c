package org.duly.strategy.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duly.casework.CaseCard;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Outlook;
import org.duly.identity.Acting;
import org.duly.identity.Member;
import org.duly.identity.Staff;
import org.duly.kernel.UserId;
import org.duly.strategy.Treatment;
import org.springframework.stereotype.Component;

/**
 * Says which contact would come of a treatment: the first of its channels over which the gate would let the holder
 * reach the debtor himself, in the first of its windows. One contact a case and day: more is never planned.
 */
@Component
class Planning {

    private static final Map<String, LocalTime> BEGINNINGS = Map.of(
            "MORNING", LocalTime.of(9, 30),
            "PAYDAY", LocalTime.of(9, 30),
            "AFTERNOON", LocalTime.of(14, 30),
            "EVENING", LocalTime.of(19, 0));

    private final Contacts contacts;
    private final Staff staff;
    private final Acting acting;
    private final Clock clock;
    private final Map<UserId, Member> members = new ConcurrentHashMap<>();

    Planning(Contacts contacts, Staff staff, Acting acting, Clock clock) {
        this.contacts = contacts;
        this.staff = staff;
        this.acting = acting;
        this.clock = clock;
    }

    /** What would come of a treatment. */
    sealed interface Plan {
        /** {@code team} is empty for people outside teams. */
        record Contact(String channel, String team) implements Plan {}

        /** {@code rule} is the first ground of the first channel. */
        record Refused(String rule) implements Plan {}

        record Unheld() implements Plan {}

        record Silent() implements Plan {}
    }

    Plan plan(CaseCard card, Treatment treatment) {
        List<?> channels = treatment.orders("channels");
        if (channels.isEmpty()) {
            return new Plan.Silent();
        }
        UserId holder = card.holder();
        if (holder == null) {
            return new Plan.Unheld();
        }
        Member member = members.computeIfAbsent(holder, staff::byId);
        return acting.as(member.actor(), () -> asked(card, channels, at(treatment), member));
    }

    private Plan asked(CaseCard card, List<?> channels, Instant at, Member member) {
        String refused = "";
        for (Object channel : channels) {
            List<Outlook> outlooks = contacts.outlook(card.id(), Channel.valueOf((String) channel), at);
            if (outlooks.stream().anyMatch(Outlook::allowed)) {
                String team = member.team();
                return new Plan.Contact((String) channel, team == null ? "" : team);
            }
            refused = refused.isEmpty() ? rule(outlooks) : refused;
        }
        return new Plan.Refused(refused);
    }

    private static String rule(List<Outlook> outlooks) {
        return outlooks.stream()
                .flatMap(outlook -> outlook.grounds().stream())
                .map(Contacts.Why::rule)
                .findFirst()
                .orElse("no-point");
    }

    /** The beginning of the first window that is named; never earlier than now on the present day. */
    private Instant at(Treatment treatment) {
        LocalTime time = treatment.orders("windows").stream()
                .map(BEGINNINGS::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(LocalTime.of(9, 30));
        Instant beginning = treatment.day().atTime(time).atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        boolean today = treatment.day().equals(now.atZone(clock.getZone()).toLocalDate());
        return today && beginning.isBefore(now) ? now : beginning;
    }
}
