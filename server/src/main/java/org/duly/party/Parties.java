package org.duly.party;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;

/** Debtors and their contact points. Everything comes out masked, except {@link #reveal}. */
public interface Parties {

    /**
     * Puts debtors on file, in order: one the creditor already placed (same identity number, or else same external key)
     * is found again and gains the points that are new. Fit for thousands at a time.
     */
    List<DebtorId> register(CreditorId creditor, List<NewDebtor> debtors);

    /**
     * The same for debtors of a given country: numbers without an international prefix are read as numbers of that
     * country, and a point without a region of its own keeps that country's time.
     */
    List<DebtorId> register(CreditorId creditor, Jurisdiction home, List<NewDebtor> debtors);

    /**
     * Positions of those whose identity number the creditor already placed under another name. Registering them would
     * make one debtor of two people, and tell each the other's debts.
     */
    Set<Integer> namedOtherwise(CreditorId creditor, List<NewDebtor> debtors);

    DebtorCard card(DebtorId id);

    /** Cards by id; ids out of the reader's scope are absent. */
    Map<DebtorId, DebtorCard> cards(Collection<DebtorId> ids);

    /** The same without opening a single field, fit for thousands at a time. */
    Map<DebtorId, Plain> plain(Collection<DebtorId> ids);

    /** Points of a debtor: his own first (mobile, landline, others), then by relation. */
    List<ContactPointCard> points(DebtorId id);

    ContactPointCard point(ContactPointId id);

    /** How far each debtor can still be reached, without opening a single field; unknown debtors are absent. */
    Map<DebtorId, Reach> reach(Collection<DebtorId> ids);

    ContactPointId addPoint(DebtorId id, NewContactPoint point);

    /** Everything about a debtor that bears on contacting him, in one look. */
    Contactable contactable(DebtorId id);

    /** Same person, same key, at every creditor. */
    PersonKey personKey(DebtorId id);

    /** The same for many; ids out of the reader's scope are absent. */
    Map<DebtorId, PersonKey> personKeys(Collection<DebtorId> ids);

    /** Same number, same key, whoever it is filed under. */
    PersonKey pointKey(ContactPointId id);

    /** What an attempt taught about a point. */
    void learn(ContactPointId id, Health health, Instant at);

    /** The holder asked never to be contacted again: binds this number at every creditor, for ever. */
    void refuse(ContactPointId id, Instant at);

    void situation(DebtorId id, DebtorCard.Situation situation, String reason);

    /** Shows one value in full. The reason and the reader go on record first. */
    String reveal(ContactPointId id, String reason);

    /** Shows name and identity in full. The reason and the reader go on record first. */
    RevealedDebtor reveal(DebtorId id, String reason);

    /** Debtors whose full identity number, phone number or exact name is {@code query}. */
    List<DebtorId> search(String query);

    /**
     * The points of a debtor by number.
     *
     * @param ownMobiles his own mobile numbers that are not dead
     * @param ownLandlines his own landlines that are not dead
     * @param contactPersons telephones of others that are neither dead nor refused
     * @param points every point on file, dead ones included
     */
    record Reach(int ownMobiles, int ownLandlines, int contactPersons, int points) {

        /** Whether no telephone is left to try: the debtor is lost (失联). */
        public boolean isLost() {
            return ownMobiles + ownLandlines + contactPersons == 0;
        }
    }

    /** What is known of a debtor in the clear. */
    record Plain(boolean company, DebtorCard.Situation situation) {}

    /** Name and identity in full. */
    record RevealedDebtor(String name, String identityNumber) {}
}
