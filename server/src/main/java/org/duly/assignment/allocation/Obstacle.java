package org.duly.assignment.allocation;

import java.util.Comparator;
import java.util.Optional;

/** Why a person cannot take a case, in the order in which they are looked at; the first one met is named. */
public enum Obstacle {
    OTHER_CREDITORS,
    NOT_CERTIFIED,
    ABSENT,
    CONFLICT_OF_INTEREST,
    /** Somebody who could take it, or could if he had room, works this debtor: a debtor hears one voice (共债同人). */
    WORKED_BY_ANOTHER,
    HAND_NUMBER,
    LANGUAGE,
    PRODUCT,
    REGION,
    SKILL,
    NO_ROOM;

    /** Whether even a leader's word does not lift it: law, scope, absence, conflict of interest. */
    public boolean isAbsolute() {
        return compareTo(CONFLICT_OF_INTEREST) <= 0;
    }

    /** What stands between this person and all cases of one debtor, if anything does. */
    static Optional<Obstacle> between(Desk desk, Bundle bundle, int room) {
        return inHimself(desk, bundle)
                .or(() -> inWhatIsAsked(desk, bundle))
                .or(() -> bundle.newTo(desk.person()) > room ? Optional.of(NO_ROOM) : Optional.empty());
    }

    private static Optional<Obstacle> inHimself(Desk desk, Bundle bundle) {
        if (!bundle.creditors().stream().allMatch(desk.scope()::covers)) {
            return Optional.of(OTHER_CREDITORS);
        }
        if (!desk.certified()) {
            return Optional.of(NOT_CERTIFIED);
        }
        if (desk.absent()) {
            return Optional.of(ABSENT);
        }
        return desk.estranged().contains(bundle.debtor()) ? Optional.of(CONFLICT_OF_INTEREST) : Optional.empty();
    }

    private static Optional<Obstacle> inWhatIsAsked(Desk desk, Bundle bundle) {
        if (bundle.handNumber() > desk.handNumberUpTo()) {
            return Optional.of(HAND_NUMBER);
        }
        return bundle.asks().stream()
                .filter(trait -> !desk.offers().contains(trait))
                .map(trait -> of(trait.kind()))
                .min(Comparator.naturalOrder());
    }

    private static Obstacle of(Trait.Kind kind) {
        return switch (kind) {
            case LANGUAGE -> LANGUAGE;
            case PRODUCT -> PRODUCT;
            case REGION -> REGION;
            case SKILL -> SKILL;
        };
    }
}
