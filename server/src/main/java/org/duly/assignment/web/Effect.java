package org.duly.assignment.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.assignment.allocation.Obstacle;
import org.duly.kernel.Money;

/**
 * What a move would do, shown before it is confirmed.
 *
 * @param moving cases that would change hands
 * @param toPool of them those that go to the pool, since nobody else can take them
 * @param staying chosen cases that stay: kept, paused, unheld, or with the same person anyway
 * @param refused by which rule cases cannot go to the chosen person
 * @param warned what speaks against him without forbidding it
 */
record Effect(
        int moving, int toPool, int staying, List<Load> loads, Map<Obstacle, Integer> refused, Set<Obstacle> warned) {

    /** What one person holds before and after. */
    record Load(String name, int before, int after, Money worthBefore, Money worthAfter) {}
}
