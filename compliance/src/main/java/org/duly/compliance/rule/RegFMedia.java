package org.duly.compliance.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.DiallerConsent;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.LastTime;
import org.duly.compliance.facts.Place;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.RegFAct;

/** Which media are closed to a person, and what an electronic message must offer. */
final class RegFMedia {
    private static final Set<Channel> TO_AN_ADDRESS =
            EnumSet.of(Channel.SMS, Channel.EMAIL, Channel.SOCIAL_PRIVATE, Channel.SOCIAL_PUBLIC, Channel.APP_PUSH);

    /** Channels that are one medium with another. */
    private static final Map<Channel, Channel> SAME_MEDIUM = Map.of(
            Channel.RINGLESS_VOICEMAIL, Channel.PHONE_CALL,
            Channel.POSTCARD, Channel.MAIL,
            Channel.SOCIAL_PUBLIC, Channel.SOCIAL_PRIVATE,
            Channel.APP_PUSH, Channel.MOBILE_APP);

    private RegFMedia() {}

    private static Channel medium(Channel channel) {
        return SAME_MEDIUM.getOrDefault(channel, channel);
    }

    static boolean refused(Situation s) {
        Channel medium = medium(s.attempt().channel());
        boolean mediumRefused =
                s.consumer().regF().mediaBlocked().stream().anyMatch(blocked -> medium(blocked) == medium);
        ContactPoint point = s.point();
        return mediumRefused || (point != null && point.regF().blocked()) || toOptedOutAddress(s);
    }

    /** An opt-out closes an address to electronic messages; it does not forbid to call the same number. */
    static boolean toOptedOutAddress(Situation s) {
        ContactPoint point = s.point();
        return point != null && TO_AN_ADDRESS.contains(s.attempt().channel()) && EmailRoutes.optedOut(s, point.regF());
    }

    static boolean lacksOptOut(Situation s) {
        RegFAct act = s.attempt().regF();
        List<RegFAct.OptOutDemand> demands = act.optOutRequires();
        boolean demanding = demands != null && !demands.isEmpty();
        return TO_AN_ADDRESS.contains(s.attempt().channel())
                && s.attempt().purpose() != Purpose.OPT_OUT_CONFIRMATION
                && (!act.optOutNotice() || demanding);
    }

    /** The one message that confirms an opt-out and says nothing else. */
    static boolean confirmsOptOut(Situation s) {
        return s.attempt().purpose() == Purpose.OPT_OUT_CONFIRMATION
                && TO_AN_ADDRESS.contains(s.attempt().channel())
                && !s.attempt().regF().extraContent()
                && s.facts().history().stream().noneMatch(event -> confirmed(s, event));
    }

    private static boolean confirmed(Situation s, Event event) {
        String point = s.attempt().contactPoint();
        return event.purpose() == Purpose.OPT_OUT_CONFIRMATION
                && event.direction() == Direction.OUT
                && event.channel() == s.attempt().channel()
                && s.happened(event.at())
                && (point == null || event.contactPoint() == null || point.equals(event.contactPoint()));
    }

    static boolean toWork(Situation s) {
        ContactPoint point = s.point();
        return point != null && point.place() == Place.WORK;
    }

    static boolean inOpenSession(Situation s) {
        Channel channel = s.attempt().channel();
        return s.attempt().regF().sessionOpen()
                && (channel == Channel.WEBSITE_SESSION || channel == Channel.MOBILE_APP);
    }

    /** The facts of the address show how it came, and no consent of the consumer among them. */
    static boolean lacksConsent(Situation s) {
        ContactPoint point = s.point();
        if (point == null || !(EmailRoutes.showsAny(point.regF()) || TextProcedure.shows(point.regF()))) {
            return false;
        }
        LastTime texts = point.regF().directTextConsent();
        boolean texted = texts != null && texts.on() != null && s.happened(texts.on());
        boolean typed = point.regF().providedVia() != null
                && !Boolean.FALSE.equals(point.regF().clearUseDisclosure());
        return !texted && !typed;
    }

    static boolean dialledWithoutConsent(Situation s) {
        ContactPoint point = s.point();
        DiallerConsent consent = point == null ? null : point.regF().diallerConsent();
        return consent != null && !consent.given();
    }

    static boolean leaks(Situation s) {
        ContactPoint point = s.point();
        return point != null && point.regF().knownDisclosure();
    }
}
