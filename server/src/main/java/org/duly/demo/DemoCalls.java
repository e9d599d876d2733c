package org.duly.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.kernel.AccountId;
import org.duly.kernel.AttemptId;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.ledger.Ledger;
import org.duly.party.ContactPointCard;
import org.duly.party.Parties;
import org.duly.party.Relation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** One call as a collector of the agency makes it: next case, a permitted point, the gate, the talk, the log. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoCalls {

    private static final int ONE_TRY_IN = 30;

    private final Cases cases;
    private final Contacts contacts;
    private final Parties parties;
    private final Promises promises;
    private final Ledger ledger;
    private final BusinessClock clock;

    DemoCalls(
            Cases cases, Contacts contacts, Parties parties, Promises promises, Ledger ledger, java.time.Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.parties = parties;
        this.promises = promises;
        this.ledger = ledger;
        this.clock = (BusinessClock) clock;
    }

    /** The collector takes his next case and calls on it; false if there was none left for him. */
    boolean workNext(UserId collector, Random chance) {
        Optional<CaseId> next = cases.next(collector);
        next.ifPresent(id -> call(cases.card(id), chance));
        return next.isPresent();
    }

    private void call(CaseCard file, Random chance) {
        if (chance.nextInt(ONE_TRY_IN) == 0) {
            askAnyway(file);
        }
        List<Contacts.Outlook> outlook = contacts.outlook(file.id());
        Optional<ContactPointId> point = outlook.stream()
                .filter(Contacts.Outlook::allowed)
                .map(Contacts.Outlook::point)
                .findFirst();
        if (point.isEmpty()) {
            cases.putAside(file.id(), opens(outlook));
            return;
        }
        Answer answer = contacts.ask(file.id(), point.get(), org.duly.contact.Channel.CALL);
        if (answer instanceof Answer.Reserved reserved) {
            talk(file, parties.point(point.get()), reserved.attempt(), chance);
        }
    }

    /** When the first of the closed points opens, else tomorrow morning. */
    private Instant opens(List<Contacts.Outlook> outlook) {
        return outlook.stream()
                .map(Contacts.Outlook::nextAllowedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> at(1, 9));
    }

    /** Now and then somebody tries a point that the rules close: the refusal is what the compliance page shows. */
    private void askAnyway(CaseCard file) {
        parties.points(file.debtor()).stream()
                .filter(point -> point.kind().isPhone() && !point.relation().owes())
                .findFirst()
                .map(point -> contacts.ask(file.id(), point.id(), org.duly.contact.Channel.CALL))
                .ifPresent(this::giveBack);
    }

    private void giveBack(Answer answer) {
        if (answer instanceof Answer.Reserved reserved) {
            contacts.release(reserved.attempt(), "not needed");
        }
    }

    private void talk(CaseCard file, ContactPointCard point, AttemptId attempt, Random chance) {
        clock.showFromNow(clock.instant().plus(Duration.ofSeconds(30 + chance.nextInt(150))));
        ResultCode code =
                point.relation() == Relation.SELF ? Temper.of(file.number()).own(chance) : other(chance);
        if (code.level() == ResultCode.Level.EFFECTIVE) {
            contacts.verified(attempt, Set.of(Factor.FULL_NAME, Factor.IDENTITY_LAST_FOUR));
        }
        if (code == ResultCode.PROMISED) {
            promise(file, attempt, chance);
        } else {
            Instant until = code == ResultCode.CALL_BACK ? at(1 + chance.nextInt(2), 10) : null;
            contacts.log(attempt, new Outcome(code, until, ""));
        }
    }

    private static ResultCode other(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> ResultCode.REFUSES_CONTACT;
            case 1, 2, 3 -> ResultCode.MESSAGE_LEFT;
            default -> ResultCode.NO_ANSWER;
        };
    }

    private void promise(CaseCard file, AttemptId attempt, Random chance) {
        Instant due = at(2 + chance.nextInt(2), 15 + chance.nextInt(4));
        Money amount = promised(file, chance);
        Promises.FundsSource[] sources = Promises.FundsSource.values();
        Promises.Taken taken = promises.take(file.id(), amount, due, sources[chance.nextInt(sources.length)]);
        switch (taken) {
            case Promises.Taken.Recorded _ -> contacts.log(attempt, new Outcome(ResultCode.PROMISED, due, ""));
            case Promises.Taken.NotTaken _ -> contacts.log(attempt, new Outcome(ResultCode.NEGOTIATING, null, ""));
        }
    }

    /** All of it, a half or a third, in round sums where the debt is large enough. */
    private Money promised(CaseCard file, Random chance) {
        AccountId first = file.accounts().getFirst();
        Money owed = ledger.balance(first, java.time.LocalDate.now(clock)).total();
        long part = owed.minor() / (1 + chance.nextInt(3));
        long rounded = part > 100_00 ? part / 100_00 * 100_00 : part;
        return new Money(Math.max(1, rounded), owed.currency());
    }

    private Instant at(int daysAhead, int hour) {
        ZonedDateTime now = clock.instant().atZone(BusinessClock.ZONE);
        return now.plusDays(daysAhead).with(LocalTime.of(hour, 0)).toInstant();
    }
}
