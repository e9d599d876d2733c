package org.duly.party.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.OneTrip;
import org.duly.kernel.Uuid7;
import org.duly.party.ContactPointCard;
import org.duly.party.Contactable;
import org.duly.party.DebtorCard;
import org.duly.party.Health;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.Parties;
import org.duly.party.PersonKey;
import org.duly.party.PointKind;
import org.duly.party.domain.Numbers;
import org.duly.party.keys.FieldCipher;
import org.duly.party.keys.FieldCipher.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Debtors and points in the database, encrypted. */
@Service
@Transactional
class JdbcParties implements Parties {

    private static final int MOST_FOUND = 50;

    private final JdbcTemplate jdbc;
    private final DebtorRows debtors;
    private final PointRows points;
    private final Registration registration;
    private final Sealing sealing;
    private final Cards cards;
    private final FieldCipher cipher;
    private final Reveals reveals;
    private final Journal journal;
    private final Clock clock;

    JdbcParties(
            JdbcTemplate jdbc,
            DebtorRows debtors,
            PointRows points,
            Registration registration,
            Sealing sealing,
            Cards cards,
            FieldCipher cipher,
            Reveals reveals,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.debtors = debtors;
        this.points = points;
        this.registration = registration;
        this.sealing = sealing;
        this.cards = cards;
        this.cipher = cipher;
        this.reveals = reveals;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<DebtorId> register(CreditorId creditor, List<NewDebtor> told) {
        return register(creditor, Jurisdiction.CN, told);
    }

    @Override
    public List<DebtorId> register(CreditorId creditor, Jurisdiction home, List<NewDebtor> told) {
        List<DebtorId> ids = registration.register(creditor, home, told);
        journal.record(Kind.COMMAND, "party.register", creditor, Map.of("debtors", ids.size()));
        return ids;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> namedOtherwise(CreditorId creditor, List<NewDebtor> told) {
        return registration.namedOtherwise(creditor, told);
    }

    @Override
    @Transactional(readOnly = true)
    public DebtorCard card(DebtorId id) {
        return cards.debtor(debtor(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DebtorId, DebtorCard> cards(Collection<DebtorId> ids) {
        Map<DebtorId, DebtorCard> found = new HashMap<>();
        debtors.byIds(values(ids)).forEach(row -> found.put(new DebtorId(row.id()), cards.debtor(row)));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DebtorId, Plain> plain(Collection<DebtorId> ids) {
        return debtors.plain(values(ids));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContactPointCard> points(DebtorId id) {
        return points.ofDebtor(id.value()).stream()
                .map(cards::point)
                .sorted(Cards.ORDER)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DebtorId, Reach> reach(Collection<DebtorId> ids) {
        return points.reach(values(ids));
    }

    @Override
    @Transactional(readOnly = true)
    public ContactPointCard point(ContactPointId id) {
        return cards.point(row(id));
    }

    @Override
    public ContactPointId addPoint(DebtorId id, NewContactPoint told) {
        DebtorRows.Debtor debtor = debtor(id);
        Instant now = clock.instant();
        PointRows.NewRow row = sealing.point(
                Uuid7.next(now), debtor.creditor(), id.value(), Jurisdiction.valueOf(debtor.home()), told);
        points.insert(List.of(row), now);
        UUID filed = points.find(id.value(), row.key()).orElseThrow();
        journal.record(
                Kind.COMMAND,
                "party.add-point",
                filed,
                Map.of(
                        "debtor",
                        id.toString(),
                        "relation",
                        told.relation().name(),
                        "source",
                        told.source().name()));
        return new ContactPointId(filed);
    }

    @Override
    @Transactional(readOnly = true)
    public Contactable contactable(DebtorId id) {
        OneTrip trip = new OneTrip();
        OneTrip.Rows<DebtorRows.Debtor> found = DebtorRows.byId(trip, id.value());
        OneTrip.Rows<PointRows.Point> points = PointRows.ofDebtor(trip, id.value());
        trip.make(jdbc);
        DebtorRows.Debtor debtor = found.list().stream().findFirst().orElseThrow(() -> missing("debtor", id));
        List<PointRows.Point> filed = points.list();
        return new Contactable(
                cards.debtor(debtor),
                new PersonKey(debtor.personKey().toString()),
                filed.stream().map(cards::point).sorted(Cards.ORDER).toList(),
                filed.stream()
                        .collect(Collectors.toMap(
                                row -> new ContactPointId(row.id()),
                                row -> new PersonKey(row.key().toString()))));
    }

    @Override
    @Transactional(readOnly = true)
    public PersonKey personKey(DebtorId id) {
        return new PersonKey(debtor(id).personKey().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DebtorId, PersonKey> personKeys(Collection<DebtorId> ids) {
        return debtors.personKeys(values(ids)).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new DebtorId(entry.getKey()),
                        entry -> new PersonKey(entry.getValue().toString())));
    }

    @Override
    @Transactional(readOnly = true)
    public PersonKey pointKey(ContactPointId id) {
        return new PersonKey(row(id).key().toString());
    }

    @Override
    public void learn(ContactPointId id, Health health, Instant at) {
        points.learn(id.value(), health.name(), at);
    }

    @Override
    public void refuse(ContactPointId id, Instant at) {
        points.refuse(row(id).key(), at);
        journal.record(Kind.COMMAND, "party.refuse", id, Map.of());
    }

    @Override
    public void situation(DebtorId id, DebtorCard.Situation situation, String reason) {
        byte[] sealed = cipher.seal(Field.DEBTOR_SITUATION_REASON, id.value(), reason);
        if (debtors.situation(id.value(), situation.name(), sealed) == 0) {
            throw missing("debtor", id);
        }
        journal.record(Kind.COMMAND, "party.situation", id, Map.of("situation", situation.name()));
    }

    /** In a transaction of its own, so that the record stands before the value is given, whatever the caller does. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String reveal(ContactPointId id, String reason) {
        PointRows.Point row = row(id);
        reveals.record("party.reveal-point", id.value(), reason);
        String filed = cipher.open(Field.POINT_VALUE, row.id(), row.value());
        return PointKind.valueOf(row.kind()).isPhone() ? Numbers.displayed(filed) : filed;
    }

    /** In a transaction of its own, so that the record stands before the value is given, whatever the caller does. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public RevealedDebtor reveal(DebtorId id, String reason) {
        DebtorRows.Debtor row = debtor(id);
        reveals.record("party.reveal-debtor", id.value(), reason);
        String identity = cipher.openIfAny(Field.DEBTOR_IDENTITY, row.id(), row.identity());
        return new RevealedDebtor(
                cipher.open(Field.DEBTOR_NAME, row.id(), row.name()), identity == null ? "" : identity);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DebtorId> search(String query) {
        if (query.isBlank()) {
            return List.of();
        }
        List<UUID> numbers = Stream.of(Jurisdiction.values())
                .map(home -> Numbers.filed(PointKind.MOBILE, query, home))
                .distinct()
                .map(sealing::pointKey)
                .toList();
        List<DebtorId> found = new ArrayList<>();
        debtors.search(sealing.namePrint(query), sealing.identityPrint(query), numbers, MOST_FOUND)
                .forEach(id -> found.add(new DebtorId(id)));
        return found;
    }

    private DebtorRows.Debtor debtor(DebtorId id) {
        return debtors.byIds(List.of(id.value())).stream().findFirst().orElseThrow(() -> missing("debtor", id));
    }

    private PointRows.Point row(ContactPointId id) {
        return points.byId(id.value()).orElseThrow(() -> missing("contact point", id));
    }

    private static NoSuchElementException missing(String what, Object id) {
        return new NoSuchElementException("No " + what + " " + id + " in the scope of the reader");
    }

    private static List<UUID> values(Collection<DebtorId> ids) {
        return ids.stream().map(DebtorId::value).toList();
    }
}
