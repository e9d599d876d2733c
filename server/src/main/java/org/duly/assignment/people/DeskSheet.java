package org.duly.assignment.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Trait;
import org.duly.kernel.UserId;

/**
 * What is on file of a collector's desk.
 *
 * @param capacity cases he holds at most
 * @param handUpTo highest hand number he works
 * @param usual whether this is the house's usual, because nobody said otherwise
 */
public record DeskSheet(UserId person, int capacity, int handUpTo, Set<Trait> offers, boolean usual) {

    private static final int MOST = 100_000;

    public DeskSheet {
        offers = Set.copyOf(offers);
        if (capacity < 0 || capacity > MOST) {
            throw new IllegalArgumentException("A desk holds between 0 and " + MOST + " cases, not " + capacity);
        }
        if (handUpTo < 1) {
            throw new IllegalArgumentException("The first hand is 1, not " + handUpTo);
        }
    }

    /** What he offers of a kind, for the form. */
    public String words(Trait.Kind kind) {
        return offers.stream()
                .filter(trait -> trait.kind() == kind)
                .map(Trait::word)
                .sorted()
                .collect(Collectors.joining("，"));
    }
}
