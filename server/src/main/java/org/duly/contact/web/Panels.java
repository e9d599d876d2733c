package org.duly.contact.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Attempt;
import org.duly.contact.Contacts.Outlook;
import org.duly.contact.ports.Dialler;
import org.duly.contact.store.MarkStore;
import org.duly.contact.store.RebuttalStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.StoredRebuttal;
import org.duly.contact.web.Panel.Choice;
import org.duly.contact.web.Panel.Choosing;
import org.duly.contact.web.Panel.Running;
import org.duly.contact.web.Panel.Talk;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.party.ContactPointCard;
import org.duly.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the contact panel shows. */
@Component
class Panels {

    private static final int LAST_SHOWN = 5;

    private final Contacts contacts;
    private final Cases cases;
    private final Parties parties;
    private final DebtFigures figures;
    private final MarkStore marks;
    private final RebuttalStore rebuttals;
    private final Clock clock;

    Panels(
            Contacts contacts,
            Cases cases,
            Parties parties,
            DebtFigures figures,
            MarkStore marks,
            RebuttalStore rebuttals,
            Clock clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.parties = parties;
        this.figures = figures;
        this.marks = marks;
        this.rebuttals = rebuttals;
        this.clock = clock;
    }

    /** Which number to call; the debtor's own come first, and the first that may be called is chosen. */
    Choosing choosing(CaseId caseId, @Nullable ContactPointId wanted, Panel.@Nullable Refused refused) {
        CaseCard card = cases.card(caseId);
        Map<ContactPointId, Outlook> outlooks =
                contacts.outlook(caseId).stream().collect(Collectors.toMap(Outlook::point, Function.identity()));
        List<Attempt> history = contacts.history(caseId);
        List<Choice> choices = parties.points(card.debtor()).stream()
                .flatMap(point -> Stream.ofNullable(outlooks.get(point.id()))
                        .map(outlook -> new Choice(point, outlook, last(history, point), rebuttal(caseId, outlook))))
                .toList();
        return new Choosing(
                caseId, parties.card(card.debtor()).maskedName(), choices, chosen(choices, wanted), refused);
    }

    Running running(StoredAttempt attempt, Optional<Dialler.Dialled> dialled) {
        ContactPointCard point = parties.point(attempt.aim().point());
        return new Running(attempt, point, figures.institution(attempt), dialled, talk(attempt));
    }

    Talk talk(StoredAttempt attempt) {
        boolean verified = attempt.course().verifiedAt() != null;
        return new Talk(
                verified,
                marks.of(attempt.id()),
                verified ? figures.owed(attempt) : null,
                verified ? figures.daysPastDue(attempt) : 0);
    }

    /** What waits, what was approved and is not spent, and what was declined today. */
    private @Nullable StoredRebuttal rebuttal(CaseId caseId, Outlook outlook) {
        return rebuttals
                .latest(caseId, outlook.point(), outlook.channel())
                .filter(each -> switch (each.state()) {
                    case ASKED -> true;
                    case APPROVED -> each.standsAt(clock.instant());
                    case DECLINED ->
                        isToday(Objects.requireNonNull(each.decided()).at());
                    case USED -> false;
                })
                .orElse(null);
    }

    private boolean isToday(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE).equals(LocalDate.now(clock));
    }

    private static List<Attempt> last(List<Attempt> history, ContactPointCard point) {
        return history.stream()
                .filter(attempt -> attempt.point().equals(point.id()) && attempt.code() != null)
                .limit(LAST_SHOWN)
                .toList();
    }

    private static @Nullable Choice chosen(List<Choice> choices, @Nullable ContactPointId wanted) {
        return choices.stream()
                .filter(choice -> choice.point().id().equals(wanted))
                .findFirst()
                .or(() -> choices.stream()
                        .min(Comparator.comparing(choice -> !choice.outlook().allowed())))
                .orElse(null);
    }
}
