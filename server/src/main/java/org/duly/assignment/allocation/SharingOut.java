package org.duly.assignment.allocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Shares cases out so that expected value lies evenly (分案). The debtors worth most are placed first, each with whoever
 * can take him and carries least; ties go by fewer cases, then by id, so the same input always gives the same lots. A
 * debtor whom one of the people works already stays with that person, or waits for him: he is never given to a second.
 * The gap between two people who could take the same cases never grows beyond the dearest debtor placed.
 */
public final class SharingOut {

    private final Map<UserId, Load> loads = new LinkedHashMap<>();

    private SharingOut(Collection<Desk> desks) {
        desks.stream()
                .sorted(Comparator.comparing(desk -> desk.person().value()))
                .forEach(desk -> loads.put(desk.person(), new Load(desk)));
    }

    /** Shares these cases out among these people. */
    public static Allocation of(Collection<Piece> pieces, Collection<Desk> desks) {
        return new SharingOut(desks).share(pieces);
    }

    /** What stands between this person and this case by itself, if anything does. */
    public static Optional<Obstacle> obstacle(Desk desk, Piece piece) {
        return Obstacle.between(desk, Bundle.of(List.of(piece)).getFirst(), desk.room());
    }

    private Allocation share(Collection<Piece> pieces) {
        Spread before = spread();
        Map<CaseId, Lot> lots = new HashMap<>();
        Bundle.of(pieces).stream().sorted(DEAREST_FIRST).forEach(bundle -> place(bundle, lots));
        List<Lot> inOrder = pieces.stream()
                .map(piece -> Objects.requireNonNull(lots.get(piece.id())))
                .toList();
        return new Allocation(inOrder, before, spread());
    }

    private static final Comparator<Bundle> DEAREST_FIRST = Comparator.comparingLong(Bundle::expectedMinor)
            .reversed()
            .thenComparing(bundle -> bundle.debtor().value());

    private void place(Bundle bundle, Map<CaseId, Lot> lots) {
        Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
        Load best = null;
        boolean taken = loads.values().stream().anyMatch(load -> load.speaksFor(bundle));
        for (Load load : loads.values()) {
            Optional<Obstacle> obstacle = load.obstacle(bundle, taken);
            obstacle.ifPresent(met -> obstacles.merge(met, 1, Integer::sum));
            if (obstacle.isEmpty() && load.isBetterThan(best, bundle)) {
                best = load;
            }
        }
        for (Piece piece : bundle.pieces()) {
            lots.put(piece.id(), best == null ? new Lot.Left(piece, obstacles) : best.lot(piece, bundle));
        }
        if (best != null) {
            hand(bundle, best);
        }
    }

    /** What he holds already counts neither against his room nor twice in his value. */
    private void hand(Bundle bundle, Load to) {
        for (Piece piece : bundle.pieces()) {
            UserId holder = piece.holder();
            if (!to.desk.person().equals(holder)) {
                to.add(piece, 1);
                Load from = holder == null ? null : loads.get(holder);
                if (from != null) {
                    from.add(piece, -1);
                }
            }
        }
    }

    private Spread spread() {
        return Spread.of(loads.values().stream()
                .filter(load -> load.desk.isAtWork())
                .map(load -> load.minor)
                .toList());
    }

    /** What one person carries while the sharing goes on. */
    private static final class Load {
        private final Desk desk;
        private int room;
        private long minor;
        private int cases;

        private Load(Desk desk) {
            this.desk = desk;
            this.room = desk.room();
            this.minor = desk.carriedMinor();
        }

        /** Whether he works this debtor in cases that are not shared out, and nothing but room keeps him from more. */
        boolean speaksFor(Bundle bundle) {
            return desk.works().contains(bundle.debtor())
                    && Obstacle.between(desk, bundle, room)
                            .filter(met -> met != Obstacle.NO_ROOM)
                            .isEmpty();
        }

        Optional<Obstacle> obstacle(Bundle bundle, boolean taken) {
            Optional<Obstacle> obstacle = Obstacle.between(desk, bundle, room);
            boolean another = taken && !desk.works().contains(bundle.debtor());
            return another
                            && obstacle.filter(met -> met.compareTo(Obstacle.WORKED_BY_ANOTHER) < 0)
                                    .isEmpty()
                    ? Optional.of(Obstacle.WORKED_BY_ANOTHER)
                    : obstacle;
        }

        boolean isBetterThan(@Nullable Load other, Bundle bundle) {
            if (other == null) {
                return true;
            }
            boolean known = bundle.isKnownTo(desk);
            if (known != bundle.isKnownTo(other.desk)) {
                return known;
            }
            return minor != other.minor ? minor < other.minor : cases < other.cases;
        }

        Lot lot(Piece piece, Bundle bundle) {
            return new Lot.Given(
                    piece, desk.person(), bundle.isKnownTo(desk) ? Lot.Reason.SAME_DEBTOR : Lot.Reason.CARRIES_LEAST);
        }

        /** One piece more, or one less. */
        void add(Piece piece, int sign) {
            room -= sign;
            cases += sign;
            minor = Math.addExact(minor, sign * piece.expectedMinor());
        }
    }
}
