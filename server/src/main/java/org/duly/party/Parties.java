package org.duly.party;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;

/** Debtors and their contact points. Everything comes out masked, except {@link #reveal}. */
public interface Parties {

    /**
     * Puts debtors on file, in order: one the creditor already placed (same identity number, or else same external key)
     * is found again and gains the points that are new. Fit for thousands at a time.
     */
    List<DebtorId> register(CreditorId creditor, List<NewDebtor> debtors);

    DebtorCard card(DebtorId id);

    /** Cards by id; ids out of the reader's scope are absent. */
    Map<DebtorId, DebtorCard> cards(Collection<DebtorId> ids);

    /** Points of a debtor: his own first (mobile, landline, others), then by relation. */
    List<ContactPointCard> points(DebtorId id);

    /** How many contact points each of these debtors has; debtors without any, or out of scope, are absent. */
    Map<DebtorId, Integer> pointCounts(Collection<DebtorId> ids);

    ContactPointCard point(ContactPointId id);

    ContactPointId addPoint(DebtorId id, NewContactPoint point);

    /** Same person, same key, at every creditor. */
    PersonKey personKey(DebtorId id);

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

    /** Name and identity in full. */
    record RevealedDebtor(String name, String identityNumber) {}
}
