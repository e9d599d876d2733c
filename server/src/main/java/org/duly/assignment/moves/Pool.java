package org.duly.assignment.moves;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duly.assignment.allocation.Obstacle;
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
import org.duly.identity.Acting;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases that nobody holds (公共池): a collector takes one, within the limits, or gives one back (抢案). */
@Service
public class Pool {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Handovers handovers;
    private final Book book;
    private final Floor floor;
    private final Tenures tenures;
    private final AssignmentSettings settings;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Pool(
            JdbcClient jdbc,
            Cases cases,
            Handovers handovers,
            Book book,
            Floor floor,
            Tenures tenures,
            AssignmentSettings settings,
            Acting acting,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.handovers = handovers;
        this.book = book;
        this.floor = floor;
        this.tenures = tenures;
        this.settings = settings;
        this.acting = acting;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How many more the reader may take today. */
    public int left() {
        UserId person = acting.current().person();
        return Objects.requireNonNull(
                transaction.execute(_ -> Math.max(0, settings.poolPerDay() - takenToday(person))));
    }

    Answer claim(Move.Claim move) {
        UserId person = acting.current().person();
        Seat seat = floor.seat(person);
        return Objects.requireNonNull(transaction.execute(_ -> {
            oneAtATime(person);
            return claim(move, seat);
        }));
    }

    private Answer claim(Move.Claim move, Seat seat) {
        UserId person = seat.person();
        if (takenToday(person) >= settings.poolPerDay()) {
            return Answer.Refused.because(Answer.Ground.DAILY_LIMIT, settings.poolPerDay());
        }
        CaseCard card = cases.card(move.id());
        if (card.standing() != Standing.OPEN) {
            return Answer.Refused.because(Answer.Ground.NOT_OPEN);
        }
        if (card.holder() != null) {
            return Answer.Refused.because(Answer.Ground.TAKEN);
        }
        Optional<Obstacle> obstacle = obstacle(card, seat);
        if (obstacle.isPresent()) {
            return new Answer.Unfit(obstacle.get());
        }
        boolean got = handovers
                .carryOut(List.of(new Handover(move.id(), null, person)), move.rule(), "")
                .contains(move.id());
        return got ? new Answer.Done() : Answer.Refused.because(Answer.Ground.TAKEN);
    }

    /** The room is counted under the lock, since another case may have come since the seat was read. */
    private Optional<Obstacle> obstacle(CaseCard card, Seat seat) {
        Piece piece = book.pieces(List.of(card)).getFirst();
        Optional<Obstacle> obstacle = SharingOut.obstacle(seat.desk(Set.of()), piece);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (tenures.isWorkedByAnother(piece.debtor(), seat.person())) {
            return Optional.of(Obstacle.WORKED_BY_ANOTHER);
        }
        return tenures.heldBy(seat.person()) >= seat.sheet().capacity()
                ? Optional.of(Obstacle.NO_ROOM)
                : Optional.empty();
    }

    Answer giveBack(Move.GiveBack move) {
        UserId person = acting.current().person();
        if (move.reason().isBlank()) {
            return Answer.Refused.because(Answer.Ground.NO_REASON);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            CaseCard card = cases.card(move.id());
            if (!person.equals(card.holder())) {
                return Answer.Refused.because(Answer.Ground.NOT_HIS);
            }
            Set<CaseId> moved =
                    handovers.carryOut(List.of(new Handover(move.id(), person, null)), move.rule(), move.reason());
            return moved.isEmpty() ? Answer.Refused.because(Answer.Ground.NOT_OPEN) : new Answer.Done();
        }));
    }

    private int takenToday(UserId person) {
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql("select count(*) from assignment.move where to_holder = ? and rule = 'CLAIM' and at >= ?")
                .params(person.value(), Timestamp.from(today))
                .query(Integer.class)
                .single();
    }

    /** Two clicks of one person come one after the other, so that the limit holds. */
    private void oneAtATime(UserId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 15))")
                .param("assignment.pool:" + person)
                .query(row -> {});
    }
}
