package org.duly.compliance.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.RegFAct;
import org.duly.compliance.facts.RegFAct.Content;
import org.duly.compliance.facts.RegFAct.Disclosure;
import org.duly.compliance.facts.RegFAct.Item;
import org.duly.compliance.facts.RegFAct.Itemization;
import org.duly.compliance.facts.RegFAct.ItemizationFields;
import org.jspecify.annotations.Nullable;

/** What a message contains: the items of a limited-content message, the disclosures, the sums of a notice. */
final class RegFContent {
    private static final Set<Item> REQUIRED =
            EnumSet.of(Item.BUSINESS_NAME_NEUTRAL, Item.REPLY_REQUEST, Item.CONTACT_PERSON, Item.PHONE_NUMBER);
    private static final Set<Item> PERMITTED = EnumSet.of(
            Item.BUSINESS_NAME_NEUTRAL,
            Item.REPLY_REQUEST,
            Item.CONTACT_PERSON,
            Item.PHONE_NUMBER,
            Item.SALUTATION,
            Item.MESSAGE_DATE_TIME,
            Item.REPLY_TIMES,
            Item.ANY_REPRESENTATIVE);
    private static final Set<Channel> WRITTEN =
            EnumSet.of(Channel.SMS, Channel.EMAIL, Channel.MAIL, Channel.POSTCARD, Channel.SOCIAL_PRIVATE);
    private static final Set<Disclosure> INITIAL =
            EnumSet.of(Disclosure.ATTEMPT_TO_COLLECT, Disclosure.INFORMATION_USED);

    private RegFContent() {}

    /** Whether the message is treated as one of limited content. */
    static boolean claimsLimitedContent(Situation s) {
        RegFAct act = s.attempt().regF();
        return act.claimedAs() == Content.LIMITED_CONTENT_MESSAGE || act.content() == Content.LIMITED_CONTENT_MESSAGE;
    }

    /** A voicemail for the consumer with every required item and nothing beyond the permitted ones. */
    static boolean hasLimitedContent(Situation s) {
        List<Item> fields = s.attempt().regF().fields();
        boolean voicemail = Counting.isPlacedCall(s.attempt().channel());
        boolean exact = fields == null || (fields.containsAll(REQUIRED) && PERMITTED.containsAll(fields));
        return voicemail && exact && !RegFPeople.toOutsider(s);
    }

    /** A limited-content message is no communication: it discloses nothing and needs no disclosure. */
    static boolean isLimitedContent(Situation s) {
        RegFAct act = s.attempt().regF();
        boolean listed = act.content() == Content.VOICEMAIL && act.fields() != null;
        return (claimsLimitedContent(s) || listed) && hasLimitedContent(s);
    }

    /** A voicemail that says more than the permitted items and may be heard by somebody else. */
    static boolean mayBeOverheard(Situation s) {
        List<Item> fields = s.attempt().regF().fields();
        return s.attempt().regF().mayBeOverheard() && fields != null && !PERMITTED.containsAll(fields);
    }

    static boolean tellsOutsider(Situation s) {
        RegFAct act = s.attempt().regF();
        boolean tells =
                act.discussesDebt() || act.statesDebt() || s.attempt().message().tellsOfDebt();
        return RegFPeople.toOutsider(s) && tells;
    }

    static boolean asksLocation(Situation s) {
        Purpose purpose = s.attempt().purpose();
        boolean estate =
                purpose == Purpose.ESTATE_ENQUIRY && s.consumer().regF().deceased();
        return RegFPeople.toOutsider(s) && (purpose == Purpose.LOCATION_INFORMATION || estate);
    }

    static boolean lacksDisclosure(Situation s) {
        List<Disclosure> made = s.attempt().regF().disclosures();
        if (made == null || isLimitedContent(s)) {
            return false;
        }
        boolean initial = made.containsAll(INITIAL);
        if (s.attempt().regF().initialCommunication()) {
            return !initial;
        }
        if (s.attempt().purpose() == Purpose.VALIDATION_NOTICE) {
            return !initial && !made.contains(Disclosure.FROM_DEBT_COLLECTOR);
        }
        return isFirstInWriting(s) ? !initial : !made.contains(Disclosure.FROM_DEBT_COLLECTOR);
    }

    /** The first communication was oral, and this one is the first in writing. */
    private static boolean isFirstInWriting(Situation s) {
        List<Event> about = s.facts().history().stream()
                .filter(event -> !event.at().isAfter(s.at()) && Counting.isAbout(s, event))
                .toList();
        boolean oral = about.stream().anyMatch(event -> event.outcome() == Outcome.CONVERSATION);
        boolean written = about.stream()
                .anyMatch(event -> event.direction() == Direction.OUT
                        && event.outcome() == Outcome.SENT
                        && WRITTEN.contains(event.channel()));
        return WRITTEN.contains(s.attempt().channel()) && oral && !written;
    }

    /** A language of the communication in which the disclosures were not made. */
    static boolean lacksDisclosureLanguage(Situation s) {
        List<String> spoken = s.attempt().regF().languages();
        List<String> disclosed = s.attempt().regF().disclosureLanguages();
        return spoken != null && disclosed != null && !disclosed.containsAll(spoken) && !isLimitedContent(s);
    }

    /** One reference date for everything; the one an earlier collector used does not bind. */
    static boolean mixesReferenceDates(Situation s) {
        Itemization dates = s.attempt().regF().itemization();
        return dates != null
                && dates.accountNumber() != null
                && dates.amount() != null
                && dates.accountNumber() != dates.amount();
    }

    static boolean leavesSumBlank(Situation s) {
        ItemizationFields sums = s.attempt().regF().itemizationFields();
        return sums != null
                && (isBlank(sums.interest())
                        || isBlank(sums.fees())
                        || isBlank(sums.payments())
                        || isBlank(sums.credits()));
    }

    private static boolean isBlank(@Nullable String sum) {
        return sum != null && sum.isBlank();
    }
}
