package org.duly.party;

import java.util.List;
import java.util.Map;
import org.duly.kernel.ContactPointId;

/**
 * A debtor and his contact points, masked, with the keys under which contacts are counted.
 *
 * @param key the same for the same person at every creditor
 * @param points his own first
 * @param pointKeys for each of these points, the same for the same number whoever it is filed under
 */
public record Contactable(
        DebtorCard card, PersonKey key, List<ContactPointCard> points, Map<ContactPointId, PersonKey> pointKeys) {
    public Contactable {
        points = List.copyOf(points);
        pointKeys = Map.copyOf(pointKeys);
    }
}
