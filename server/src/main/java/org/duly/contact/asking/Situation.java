package org.duly.contact.asking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.duly.casework.CaseCard;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.contact.store.HoursStore;
import org.duly.contact.store.TallyStore.Counted;
import org.duly.contact.store.Whom;
import org.duly.identity.Actor;
import org.duly.identity.Qualification;
import org.duly.kernel.AccountId;
import org.duly.kernel.ContactPointId;
import org.duly.ledger.Balance;
import org.duly.party.ContactPointCard;
import org.duly.party.DebtorCard;
import org.duly.party.PersonKey;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.jspecify.annotations.Nullable;

/**
 * Everything known at one instant that bears on contacting anybody about a case.
 *
 * @param counted attempts on this person over the whole lender group, newest first
 * @param disputed whether the debtor's latest word was that he disputes the debt
 * @param runOut whether a reservation of the case ran out that is not let go yet
 */
public record Situation(
        Instant now,
        CaseCard card,
        Creditor creditor,
        Debts debts,
        Person person,
        House house,
        List<Counted> counted,
        boolean disputed,
        boolean runOut) {

    public Situation {
        counted = List.copyOf(counted);
    }

    /** The accounts of the case and what is owed on each. */
    public record Debts(List<AccountCard> accounts, Map<AccountId, Balance> balances) {
        public Debts {
            accounts = List.copyOf(accounts);
            balances = Map.copyOf(balances);
        }
    }

    /** The debtor, those near him, and the hours he agreed to. */
    public record Person(
            DebtorCard debtor,
            PersonKey key,
            List<ContactPointCard> points,
            Map<ContactPointId, PersonKey> pointKeys,
            List<HoursStore.Filed> hours) {
        public Person {
            points = List.copyOf(points);
            pointKeys = Map.copyOf(pointKeys);
            hours = List.copyOf(hours);
        }

        /** The point of this debtor with that fingerprint, if he has one. */
        Optional<ContactPointCard> pointWith(PersonKey key) {
            return points.stream()
                    .filter(point -> key.equals(pointKeys.get(point.id())))
                    .findFirst();
        }
    }

    /**
     * This house: who acts, with what mandate, on what line.
     *
     * @param qualification null when the system acts by itself
     * @param line a registered line whose recorder runs, or null if there is none
     */
    public record House(
            Actor actor,
            @Nullable Qualification qualification,
            Optional<Mandate> mandate,
            @Nullable String line,
            boolean strict) {}

    /** Whom the case is about, and under what name his contacts are counted. */
    Whom whom() {
        return new Whom(card.id(), creditor.id(), card.debtor(), group(creditor), person.key());
    }

    /** A point of this debtor. */
    ContactPointCard point(ContactPointId id) {
        return person.points().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The debtor of this case has no contact point " + id));
    }

    /** Creditors that name no group are a group of their own. */
    public static String group(Creditor creditor) {
        return creditor.lenderGroup().isBlank() ? creditor.code() : creditor.lenderGroup();
    }
}
