package org.duly.assignment.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.book.Book;
import org.duly.assignment.book.Floor;
import org.duly.assignment.book.Seat;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.casework.Handovers;
import org.duly.casework.Handovers.Handover;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.Uuid7;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Shares cases out (分案): first a preview, then, on the leader's word, exactly what the preview showed. */
@Service
public class Allocations {

    private final Cases cases;
    private final Handovers handovers;
    private final Book book;
    private final Floor floor;
    private final SharedRuns runs;
    private final LotRows lots;
    private final AssignmentSettings settings;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Allocations(
            Cases cases,
            Handovers handovers,
            Book book,
            Floor floor,
            SharedRuns runs,
            LotRows lots,
            AssignmentSettings settings,
            Acting acting,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.handovers = handovers;
        this.book = book;
        this.floor = floor;
        this.runs = runs;
        this.lots = lots;
        this.settings = settings;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Draws up who would get what, and keeps it; nothing moves. */
    public UUID preview(Wish wish) {
        leader();
        List<Seat> seats = floor.seats().stream()
                .map(seat -> seat.person().equals(wish.person()) ? seat.away() : seat)
                .toList();
        return Objects.requireNonNull(transaction.execute(_ -> keep(wish, seats)));
    }

    private UUID keep(Wish wish, List<Seat> seats) {
        Instant now = clock.instant();
        Picked picked = pick(wish, seats);
        Draft draft = Draft.of(book.pieces(picked.cards), seats);
        UUID id = Uuid7.next(now);
        runs.insert(
                id,
                wish,
                acting.current(),
                now,
                picked.found,
                draft.allocation().before(),
                draft.allocation().after());
        lots.insert(id, draft.allocation().lots());
        lots.insertShares(id, draft.shares());
        journal.record(
                Kind.COMMAND,
                "assignment.preview",
                id,
                Map.of("wish", wish.kind().name(), "cases", picked.cards.size()));
        return id;
    }

    private Picked pick(Wish wish, List<Seat> seats) {
        return switch (wish.kind()) {
            case UNHELD -> picked(new Cases.Filter(Standing.OPEN, null, null, true, wish.creditor()));
            case OF_PERSON -> picked(new Cases.Filter(Standing.OPEN, null, wish.person(), false, wish.creditor()));
            case OF_ABSENT ->
                seats.stream()
                        .filter(Seat::absent)
                        .map(seat ->
                                picked(new Cases.Filter(Standing.OPEN, null, seat.person(), false, wish.creditor())))
                        .reduce(new Picked(List.of(), 0), Picked::and);
        };
    }

    private Picked picked(Cases.Filter filter) {
        Cases.Found found = cases.find(filter, settings.mostAtOnce(), 0);
        return new Picked(found.cards(), found.total());
    }

    /** Acts on a preview, once, and only if the book is still the one that was shown. */
    public Confirmation confirm(UUID id) {
        leader();
        Run run = run(id);
        List<Seat> seats = floor.seats().stream()
                .map(seat -> seat.person().equals(run.wish().person()) ? seat.away() : seat)
                .toList();
        return Objects.requireNonNull(transaction.execute(status -> confirm(id, seats, status)));
    }

    private Confirmation confirm(UUID id, List<Seat> seats, TransactionStatus status) {
        Run run = runs.lock(id).orElseThrow();
        return switch (run.state()) {
            case DONE -> new Confirmation.Done(Objects.requireNonNull(run.moved()));
            case DISCARDED -> new Confirmation.Discarded();
            case PREVIEWED -> {
                List<Change> changes = changes(id, seats);
                yield changes.isEmpty() ? act(run, status) : refuse(run, changes);
            }
        };
    }

    private List<Change> changes(UUID id, List<Seat> seats) {
        List<Lot> shown = lots.of(id);
        List<CaseCard> open = cases
                .cards(shown.stream().map(lot -> lot.piece().id()).toList())
                .values()
                .stream()
                .filter(card -> card.standing() == Standing.OPEN)
                .toList();
        Map<CaseId, Piece> now = book.pieces(open).stream().collect(Collectors.toMap(Piece::id, Function.identity()));
        return Comparing.of(shown, lots.sharesOf(id), now, seats);
    }

    private Confirmation act(Run run, TransactionStatus status) {
        List<Handover> wanted = lots.of(run.id()).stream()
                .filter(Lot.Given.class::isInstance)
                .map(Lot.Given.class::cast)
                .map(given -> new Handover(given.piece().id(), given.piece().holder(), given.to()))
                .toList();
        Set<CaseId> moved = handovers.carryOut(wanted, run.wish().kind().rule(), "#" + run.number());
        if (moved.size() < wanted.size()) {
            status.setRollbackOnly();
            return new Confirmation.Refused(wanted.stream()
                    .map(Handover::id)
                    .filter(each -> !moved.contains(each))
                    .map(each -> (Change) new Change.InHand(each))
                    .toList());
        }
        runs.decide(run.id(), Run.State.DONE, clock.instant(), moved.size());
        journal.record(Kind.COMMAND, "assignment.confirm", run.id(), Map.of("moved", moved.size()));
        return new Confirmation.Done(moved.size());
    }

    private Confirmation refuse(Run run, List<Change> changes) {
        journal.record(Kind.DECISION, "assignment.refuse", run.id(), Map.of("changes", changes.size()));
        return new Confirmation.Refused(changes);
    }

    /** Puts a preview away; one that was acted on stays as it is. */
    public void discard(UUID id) {
        leader();
        run(id);
        transaction.executeWithoutResult(_ -> {
            if (runs.lock(id).orElseThrow().state() == Run.State.PREVIEWED) {
                runs.decide(id, Run.State.DISCARDED, clock.instant(), null);
                journal.record(Kind.COMMAND, "assignment.discard", id, Map.of());
            }
        });
    }

    /** A run of the reader's own: its figures are those of his scope. */
    public Run run(UUID id) {
        Actor reader = leader();
        return Objects.requireNonNull(transaction.execute(_ -> runs.find(id)
                .filter(run -> run.proposedBy().equals(reader.user()))
                .orElseThrow(() -> new NoSuchElementException("No run " + id))));
    }

    public List<Run> latest(int limit) {
        Actor reader = leader();
        return Objects.requireNonNull(transaction.execute(_ -> runs.of(reader.person(), limit)));
    }

    public List<Lot> lots(UUID id) {
        run(id);
        return Objects.requireNonNull(transaction.execute(_ -> lots.of(id)));
    }

    public List<Share> shares(UUID id) {
        run(id);
        return Objects.requireNonNull(transaction.execute(_ -> lots.sharesOf(id)));
    }

    private Actor leader() {
        Actor actor = acting.current();
        if (!actor.is(Role.LEADER)) {
            throw new AccessDeniedException("Only a leader shares cases out");
        }
        return actor;
    }

    private record Picked(List<CaseCard> cards, int found) {
        Picked and(Picked more) {
            List<CaseCard> all = new ArrayList<>(cards);
            all.addAll(more.cards);
            return new Picked(all, found + more.found);
        }
    }
}
