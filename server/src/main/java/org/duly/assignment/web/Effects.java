package org.duly.assignment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Lot;
import org.duly.assignment.allocation.Obstacle;
import org.duly.assignment.allocation.SharingOut;
import org.duly.assignment.book.Floor;
import org.duly.assignment.book.Seat;
import org.duly.assignment.moves.Move;
import org.duly.assignment.moves.Moves;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what a move would do to everybody's load. */
@Component
class Effects {

    private final Moves moves;
    private final Floor floor;
    private final AssignmentSettings settings;

    Effects(Moves moves, Floor floor, AssignmentSettings settings) {
        this.moves = moves;
        this.floor = floor;
        this.settings = settings;
    }

    Effect of(Move move, int chosen) {
        Map<UserId, Seat> seats = floor.seats().stream().collect(Collectors.toMap(Seat::person, Function.identity()));
        List<Lot> lots = moves.plan(move);
        boolean byHand = move instanceof Move.ByHand;
        Map<UserId, Shift> shifts = new HashMap<>();
        Map<Obstacle, Integer> refused = new TreeMap<>();
        Set<Obstacle> warned = EnumSet.noneOf(Obstacle.class);
        int moving = 0;
        int toPool = 0;
        for (Lot lot : lots) {
            switch (lot) {
                case Lot.Given given when given.to().equals(given.piece().holder()) -> {}
                case Lot.Given given -> {
                    moving++;
                    shift(shifts, given.to(), lot, 1);
                    give(shifts, lot);
                    warn(warned, seats.get(given.to()), given);
                }
                case Lot.Left left
                when byHand -> left.obstacles().keySet().forEach(obstacle -> refused.merge(obstacle, 1, Integer::sum));
                case Lot.Left _ -> {
                    moving++;
                    toPool++;
                    give(shifts, lot);
                }
            }
        }
        int kept = refused.values().stream().mapToInt(Integer::intValue).sum();
        return new Effect(moving, toPool, chosen - moving - kept, loads(shifts, seats), refused, warned);
    }

    private static void give(Map<UserId, Shift> shifts, Lot lot) {
        if (lot.piece().holder() instanceof UserId holder) {
            shift(shifts, holder, lot, -1);
        }
    }

    private static void shift(Map<UserId, Shift> shifts, UserId person, Lot lot, int sign) {
        shifts.merge(person, new Shift(sign, sign * lot.piece().expectedMinor()), Shift::plus);
    }

    /** Room is judged by the whole, other obstacles case by case. */
    private static void warn(Set<Obstacle> warned, @Nullable Seat seat, Lot.Given given) {
        if (seat != null) {
            SharingOut.obstacle(seat.desk(Set.of(given.piece().id())), given.piece())
                    .ifPresent(warned::add);
        }
    }

    private List<Effect.Load> loads(Map<UserId, Shift> shifts, Map<UserId, Seat> seats) {
        List<Effect.Load> loads = new ArrayList<>();
        for (Map.Entry<UserId, Shift> entry : shifts.entrySet()) {
            Seat seat = seats.get(entry.getKey());
            if (seat != null) {
                int before = seat.holds().size();
                loads.add(new Effect.Load(
                        seat.member().name(),
                        before,
                        before + entry.getValue().cases,
                        settings.money(seat.carriedMinor()),
                        settings.money(seat.carriedMinor() + entry.getValue().minor)));
            }
        }
        loads.sort(Comparator.comparing(Effect.Load::name));
        return loads;
    }

    private record Shift(int cases, long minor) {
        Shift plus(Shift other) {
            return new Shift(cases + other.cases, minor + other.minor);
        }
    }
}
