package org.duly.assignment.allocation;

import java.util.Optional;

/** Why a person cannot take a case, in the order in which they are looked at; the first one met is named. */
public enum Obstacle {
    NOT_CERTIFIED,
    OTHER_CREDITORS,
    CONFLICT_OF_INTEREST,
    HAND_NUMBER,
    TRAIT_MISSING,
    NO_ROOM;

    /** What stands between this person and all cases of one debtor, if anything does. */
    static Optional<Obstacle> between(Desk desk, Bundle bundle, int room) {
        if (!desk.certified()) {
            return Optional.of(NOT_CERTIFIED);
        }
        if (!bundle.creditors().stream().allMatch(desk.scope()::covers)) {
            return Optional.of(OTHER_CREDITORS);
        }
        if (desk.estranged().contains(bundle.debtor())) {
            return Optional.of(CONFLICT_OF_INTEREST);
        }
        if (bundle.handNumber() > desk.handNumberUpTo()) {
            return Optional.of(HAND_NUMBER);
        }
        if (!desk.offers().containsAll(bundle.asks())) {
            return Optional.of(TRAIT_MISSING);
        }
        return bundle.newTo(desk.person()) > room ? Optional.of(NO_ROOM) : Optional.empty();
    }
}
