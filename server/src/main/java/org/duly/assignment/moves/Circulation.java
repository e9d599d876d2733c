package org.duly.assignment.moves;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.allocation.SharingOut;
import org.duly.assignment.book.Book;
import org.duly.assignment.book.Floor;
import org.duly.assignment.book.Seat;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.casework.Handovers;
import org.duly.casework.Handovers.Handover;
import org.duly.kernel.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets cases go on to another person (流转): each holder's are shared out among the others as in an allocation; what
 * nobody else can take goes to the pool.
 */
@Component
class Circulation {

    private final Cases cases;
    private final Handovers handovers;
    private final Book book;
    private final Floor floor;
    private final Tenures tenures;
    private final Keeps keeps;
    private final AssignmentSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Circulation(
            Cases cases,
            Handovers handovers,
            Book book,
            Floor floor,
            Tenures tenures,
            Keeps keeps,
            AssignmentSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.handovers = handovers;
        this.book = book;
        this.floor = floor;
        this.tenures = tenures;
        this.keeps = keeps;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is due by the term today. */
    Set<CaseId> expired() {
        LocalDate today = LocalDate.now(clock);
        Instant before = today.minusDays(settings.circulateAfter() - 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return Objects.requireNonNull(transaction.execute(
                _ -> tenures.expired(before, today).stream().map(Tenure::id).collect(Collectors.toSet())));
    }

    /** Where these would go; paused ones, unheld ones and, unless forced, kept ones stay. */
    List<Lot> plan(Collection<CaseId> ids, boolean keptToo) {
        List<Seat> seats = floor.seats();
        List<Piece> pieces = Objects.requireNonNull(transaction.execute(_ -> movable(ids, keptToo)));
        Map<UUID, List<Piece>> byHolder = new TreeMap<>(pieces.stream()
                .collect(Collectors.groupingBy(
                        piece -> Objects.requireNonNull(piece.holder()).value())));
        List<Lot> lots = new ArrayList<>();
        for (Map.Entry<UUID, List<Piece>> held : byHolder.entrySet()) {
            List<Lot> shared = share(held.getKey(), held.getValue(), seats);
            lots.addAll(shared);
            seats = seats.stream().map(seat -> after(seat, shared)).toList();
        }
        return lots;
    }

    private List<Piece> movable(Collection<CaseId> ids, boolean keptToo) {
        Set<CaseId> kept = keptToo ? Set.of() : keeps.kept(ids);
        List<CaseCard> cards = cases.cards(ids).values().stream()
                .filter(card -> card.standing() == Standing.OPEN && card.holder() != null)
                .filter(card -> !kept.contains(card.id()))
                .toList();
        return book.pieces(cards);
    }

    private static List<Lot> share(UUID holder, List<Piece> pieces, List<Seat> seats) {
        Set<CaseId> shared = pieces.stream().map(Piece::id).collect(Collectors.toSet());
        return SharingOut.of(
                        pieces,
                        seats.stream()
                                .map(seat -> seat.person().value().equals(holder) ? seat.away() : seat)
                                .map(seat -> seat.desk(shared))
                                .toList())
                .lots();
    }

    private static Seat after(Seat seat, List<Lot> lots) {
        Seat now = seat;
        for (Lot lot : lots) {
            if (lot instanceof Lot.Given given && given.to().equals(seat.person())) {
                now = now.with(given.piece());
            }
        }
        return now;
    }

    /** Carries a plan out; gives what moved. */
    Set<CaseId> carryOut(List<Lot> lots, String rule, String reason) {
        List<Handover> wanted = lots.stream()
                .map(lot -> switch (lot) {
                    case Lot.Given given ->
                        new Handover(lot.piece().id(), lot.piece().holder(), given.to());
                    case Lot.Left left ->
                        new Handover(left.piece().id(), left.piece().holder(), null);
                })
                .toList();
        return Objects.requireNonNull(transaction.execute(_ -> handovers.carryOut(wanted, rule, reason)));
    }
}
