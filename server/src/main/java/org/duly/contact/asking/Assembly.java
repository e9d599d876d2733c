package org.duly.contact.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duly.compliance.facts.Agency;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.Manner;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Profile;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Recording;
import org.duly.compliance.facts.Target;
import org.duly.contact.Channel;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.contact.store.Addressee;
import org.duly.identity.Qualification;
import org.duly.kernel.UserId;
import org.duly.party.ContactPointCard;
import org.jspecify.annotations.Nullable;

/** Puts a situation into the gate's words. Pure: the same situation gives the same facts. */
final class Assembly {

    /** Names this house where an agency acts for the lender. */
    static final String AGENCY = "agency";

    private final Situation situation;
    private final DebtFacts debts;
    private final List<Debt> debtFacts;
    private final HistoryFacts history;
    private final PersonFacts persons;

    Assembly(Situation situation) {
        this.situation = situation;
        this.debts = new DebtFacts(situation);
        this.history = new HistoryFacts(situation, debts.working(), by());
        this.debtFacts = debts.all(history.reachesBeyondCase());
        this.persons = new PersonFacts(situation);
    }

    /** The facts about trying this point over this channel now. */
    Facts facts(ContactPointCard point, Channel channel) {
        return new Facts(
                jurisdiction(),
                situation.house().strict() ? Profile.STRICT : Profile.DEFAULT,
                lenders(),
                agencies(),
                isChinese() ? collector() : null,
                debtFacts,
                history.events(),
                attempt(point, channel),
                consumer(point),
                null);
    }

    private Jurisdiction jurisdiction() {
        return Jurisdiction.valueOf(situation.creditor().jurisdiction().name());
    }

    /** Only Chinese law asks who lends, who collects for whom, and how the collector is qualified. */
    private boolean isChinese() {
        return jurisdiction() == Jurisdiction.CN;
    }

    private List<Lender> lenders() {
        if (!isChinese()) {
            return List.of();
        }
        List<Lender> lenders = new ArrayList<>();
        lenders.add(debts.lender());
        if (history.reachesBeyondCase()) {
            lenders.add(debts.restOfGroup());
        }
        return lenders;
    }

    private Attempt attempt(ContactPointCard point, Channel channel) {
        boolean contactPerson = Addressee.of(point.relation()) == Addressee.CONTACT_PERSON;
        return Attempt.of(situation.now(), channel(channel), debts.working())
                .to(target(point), PersonFacts.idOf(point))
                .contactPoint(point.id().toString())
                .by(by())
                .purpose(contactPerson ? Purpose.RELAY_MESSAGE : null)
                .manner(history.isFirst() ? Manner.FIRST_CONTACT : Manner.ORDINARY)
                .message(contactPerson ? Message.NEUTRAL : Message.mentioning(true, true, true))
                .recording(Recording.ofLine(situation.house().line() != null))
                .build();
    }

    private Consumer consumer(ContactPointCard point) {
        return Consumer.at(persons.locations(point))
                .contactPoints(persons.ownPoints())
                .state(persons.state())
                .agreedHours(persons.agreedHours())
                .persons(persons.others())
                .notices(by() == null ? null : debts.notices())
                .build();
    }

    private List<Agency> agencies() {
        if (by() == null) {
            return List.of();
        }
        List<String> worksFor = lenders().stream().map(Lender::id).toList();
        return List.of(situation
                .house()
                .mandate()
                .map(mandate -> new Agency(
                        AGENCY, worksFor, mandate.whitelisted(), mandate.evaluatedOn(), mandate.inspectedOn()))
                .orElseGet(() -> new Agency(AGENCY, worksFor, false, null, null)));
    }

    private @Nullable String by() {
        boolean inHouse = situation.house().mandate().map(Mandate::inHouse).orElse(false);
        return inHouse || !isChinese() ? null : AGENCY;
    }

    private @Nullable Collector collector() {
        UserId user = situation.house().actor().user();
        if (user == null) {
            return null;
        }
        Qualification known = Objects.requireNonNull(situation.house().qualification());
        return new Collector(
                user.toString(),
                known.lastExamOn(),
                known.onboardingExamPassed(),
                known.confidentialitySigned(),
                known.backgroundClear());
    }

    private static Target target(ContactPointCard point) {
        return switch (Addressee.of(point.relation())) {
            case DEBTOR -> Target.CONSUMER;
            case GUARANTOR -> Target.GUARANTOR;
            case CONTACT_PERSON -> Target.CONTACT_PERSON;
        };
    }

    static org.duly.compliance.facts.Channel channel(Channel channel) {
        return switch (channel) {
            case CALL -> org.duly.compliance.facts.Channel.PHONE_CALL;
            case SMS -> org.duly.compliance.facts.Channel.SMS;
            case EMAIL -> org.duly.compliance.facts.Channel.EMAIL;
            case LETTER -> org.duly.compliance.facts.Channel.MAIL;
            case VISIT -> org.duly.compliance.facts.Channel.VISIT;
        };
    }
}
