package org.duly.assignment.moves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.allocation.SharingOut;
import org.duly.assignment.book.Book;
import org.duly.assignment.book.Floor;
import org.duly.assignment.book.Seat;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.casework.Handovers;
import org.duly.casework.Handovers.Handover;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries moves out, each by its own rule, and answers for each case. */
@Service
public class Moves {

    private final Pool pool;
    private final Keeps keeps;
    private final Circulation circulation;
    private final Cases cases;
    private final Handovers handovers;
    private final Book book;
    private final Floor floor;
    private final Acting acting;
    private final TransactionTemplate transaction;

    Moves(
            Pool pool,
            Keeps keeps,
            Circulation circulation,
            Cases cases,
            Handovers handovers,
            Book book,
            Floor floor,
            Acting acting,
            TransactionTemplate transaction) {
        this.pool = pool;
        this.keeps = keeps;
        this.circulation = circulation;
        this.cases = cases;
        this.handovers = handovers;
        this.book = book;
        this.floor = floor;
        this.acting = acting;
        this.transaction = transaction;
    }

    /** What became of each case; cases that were not touched at all are absent. */
    public Map<CaseId, Answer> carryOut(Move move) {
        return switch (move) {
            case Move.Claim claim -> Map.of(claim.id(), pool.claim(claim));
            case Move.GiveBack back -> Map.of(back.id(), pool.giveBack(back));
            case Move.Keep keep -> Map.of(keep.id(), keeps.ask(keep));
            case Move.Timed timed -> circulate(circulation.expired(), false, timed.rule(), "");
            case Move.Early early -> circulate(early.ids(), false, early.rule(), reason(early.reason()));
            case Move.Forced forced -> circulate(forced.ids(), true, forced.rule(), reason(forced.reason()));
            case Move.ByHand byHand -> byHand(byHand);
        };
    }

    /** Where a move would put its cases; the move itself may still be refused for what changes until then. */
    public List<Lot> plan(Move move) {
        return switch (move) {
            case Move.Timed _ -> circulation.plan(circulation.expired(), false);
            case Move.Early early -> circulation.plan(early.ids(), false);
            case Move.Forced forced -> circulation.plan(forced.ids(), true);
            case Move.ByHand byHand -> planByHand(byHand);
            case Move.Claim _, Move.GiveBack _, Move.Keep _ -> List.of();
        };
    }

    /** What is long enough with its holder to go on to another. */
    public Set<CaseId> due() {
        return circulation.expired();
    }

    private Map<CaseId, Answer> circulate(Collection<CaseId> ids, boolean keptToo, String rule, String reason) {
        leaderOrSystem();
        Map<CaseId, Answer> answers = new HashMap<>();
        circulation
                .carryOut(circulation.plan(ids, keptToo), rule, reason)
                .forEach(id -> answers.put(id, new Answer.Done()));
        return answers;
    }

    private List<Lot> planByHand(Move.ByHand move) {
        leaderOrSystem();
        Seat seat = floor.seat(move.to());
        return Objects.requireNonNull(transaction.execute(_ -> book.pieces(open(move.ids())).stream()
                .map(piece -> lot(piece, seat))
                .toList()));
    }

    private static Lot lot(Piece piece, Seat seat) {
        Optional<Obstacle> obstacle = SharingOut.obstacle(seat.desk(Set.of(piece.id())), piece);
        return obstacle.filter(Obstacle::isAbsolute).isPresent()
                ? new Lot.Left(piece, Map.of(obstacle.get(), 1))
                : new Lot.Given(piece, seat.person(), Lot.Reason.CHOSEN);
    }

    private List<CaseCard> open(Collection<CaseId> ids) {
        return cases.cards(ids).values().stream()
                .filter(card -> card.standing() == Standing.OPEN)
                .toList();
    }

    private Map<CaseId, Answer> byHand(Move.ByHand move) {
        String reason = reason(move.reason());
        Map<CaseId, Answer> answers = new HashMap<>();
        List<Handover> wanted = new ArrayList<>();
        for (Lot lot : planByHand(move)) {
            switch (lot) {
                case Lot.Given given ->
                    wanted.add(new Handover(given.piece().id(), given.piece().holder(), given.to()));
                case Lot.Left left ->
                    answers.put(
                            left.piece().id(),
                            new Answer.Unfit(
                                    left.obstacles().keySet().iterator().next()));
            }
        }
        Set<CaseId> moved =
                Objects.requireNonNull(transaction.execute(_ -> handovers.carryOut(wanted, move.rule(), reason)));
        moved.forEach(id -> answers.put(id, new Answer.Done()));
        return answers;
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("assignment.wrong.reason");
        }
        return reason.strip();
    }

    private void leaderOrSystem() {
        Actor actor = acting.current();
        if (actor.user() != null && !actor.is(Role.LEADER)) {
            throw new AccessDeniedException("Only a leader moves cases between others");
        }
    }
}
