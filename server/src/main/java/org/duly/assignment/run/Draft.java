package org.duly.assignment.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Allocation;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.allocation.SharingOut;
import org.duly.assignment.book.Seat;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;

/** A sharing out drawn up and not yet kept. Pure. */
record Draft(Allocation allocation, List<Share> shares) {

    /** Whoever works for none of these creditors is left out: he is neither an obstacle nor part of the spread. */
    static Draft of(List<Piece> pieces, List<Seat> all) {
        Set<CreditorId> creditors = pieces.stream().map(Piece::creditor).collect(Collectors.toSet());
        List<Seat> seats = all.stream()
                .filter(seat -> creditors.stream().anyMatch(seat.member().scope()::covers))
                .toList();
        Set<CaseId> shared = pieces.stream().map(Piece::id).collect(Collectors.toSet());
        Set<PersonKey> debtors = pieces.stream().map(Piece::debtor).collect(Collectors.toSet());
        Allocation allocation = SharingOut.of(
                pieces, seats.stream().map(seat -> seat.desk(shared)).toList());
        Map<UserId, Got> got = new HashMap<>();
        for (Lot.Given given : allocation.given()) {
            got.merge(given.to(), new Got(1, given.piece().expectedMinor()), Got::plus);
            UserId from = given.piece().holder();
            if (from != null) {
                got.merge(from, new Got(-1, -given.piece().expectedMinor()), Got::plus);
            }
        }
        List<Share> shares = seats.stream()
                .map(seat -> share(seat, got.getOrDefault(seat.person(), new Got(0, 0)), shared, debtors))
                .toList();
        return new Draft(allocation, shares);
    }

    private static Share share(Seat seat, Got got, Set<CaseId> shared, Set<PersonKey> debtors) {
        return new Share(
                seat.person(),
                seat.print(shared, debtors),
                seat.room(),
                seat.holds().size(),
                got.cases,
                seat.carriedMinor(),
                got.minor,
                seat.atWork());
    }

    private record Got(int cases, long minor) {
        Got plus(Got other) {
            return new Got(cases + other.cases, Math.addExact(minor, other.minor));
        }
    }
}
