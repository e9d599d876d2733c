package org.duly.assignment.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Desk;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.people.DeskSheet;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;

/**
 * A collector on the floor today.
 *
 * @param holds his open cases at every creditor
 * @param estranged debtors he must not work
 */
public record Seat(
        Member member,
        DeskSheet sheet,
        boolean absent,
        boolean certified,
        Map<CaseId, Held> holds,
        Set<PersonKey> estranged) {

    public Seat {
        holds = Map.copyOf(holds);
        estranged = Set.copyOf(estranged);
    }

    /** One case he holds: whose, and what is expected of it. */
    public record Held(PersonKey debtor, long worthMinor) {}

    public UserId person() {
        return member.id();
    }

    public boolean atWork() {
        return certified && !absent;
    }

    public int room() {
        return Math.max(0, sheet.capacity() - holds.size());
    }

    public long carriedMinor() {
        return holds.values().stream().mapToLong(Held::worthMinor).sum();
    }

    /** The same, away: his cases go to others. */
    public Seat away() {
        return new Seat(member, sheet, true, certified, holds, estranged);
    }

    /** The same, holding this case too. */
    public Seat with(Piece piece) {
        Map<CaseId, Held> more = new HashMap<>(holds);
        more.put(piece.id(), new Held(piece.debtor(), piece.expectedMinor()));
        return new Seat(member, sheet, absent, certified, more, estranged);
    }

    /** This seat while these cases are shared out. */
    public Desk desk(Set<CaseId> shared) {
        Set<PersonKey> works = holds.entrySet().stream()
                .filter(entry -> !shared.contains(entry.getKey()))
                .map(entry -> entry.getValue().debtor())
                .collect(Collectors.toSet());
        return new Desk(
                person(),
                member.scope(),
                sheet.offers(),
                room(),
                carriedMinor(),
                sheet.handUpTo(),
                certified,
                absent,
                works,
                estranged);
    }

    /** What makes him fit or unfit for the cases of these debtors, as text that changes when it does. */
    public String print(Set<CaseId> shared, Collection<PersonKey> debtors) {
        Desk desk = desk(shared);
        return "certified=%s absent=%s hand=%d scope=%s offers=%s works=%s estranged=%s"
                .formatted(
                        certified,
                        absent,
                        sheet.handUpTo(),
                        scope(member.scope()),
                        sorted(sheet.offers()),
                        sorted(common(desk.works(), debtors)),
                        sorted(common(estranged, debtors)));
    }

    private static Set<PersonKey> common(Set<PersonKey> some, Collection<PersonKey> debtors) {
        return some.stream().filter(debtors::contains).collect(Collectors.toSet());
    }

    private static Set<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object scope(CreditorScope scope) {
        return switch (scope) {
            case CreditorScope.Everything _ -> "*";
            case CreditorScope.Only only -> sorted(only.creditors());
        };
    }
}
