package org.duly.reporting.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duly.casework.CaseCard;
import org.duly.identity.Member;
import org.duly.kernel.UserId;

/**
 * What a reassignment would do to everybody's load, shown before it is confirmed.
 *
 * @param moved cases that change hands
 * @param already cases the collector holds anyway
 * @param loads who is touched, the receiver first
 */
public record Effect(int moved, int already, List<Load> loads) {

    /** Open cases one collector holds before and after. */
    public record Load(String collector, int before, int after) {}

    static Effect of(
            Collection<CaseCard> chosen, Member receiver, Map<UserId, Integer> held, Map<UserId, String> names) {
        List<CaseCard> moving = chosen.stream()
                .filter(card -> !receiver.id().equals(card.holder()))
                .toList();
        int before = held.getOrDefault(receiver.id(), 0);
        List<Load> loads = new ArrayList<>();
        loads.add(new Load(receiver.name(), before, before + moving.size()));
        for (UserId giver : givers(moving)) {
            int holds = held.getOrDefault(giver, 0);
            long gives =
                    moving.stream().filter(card -> giver.equals(card.holder())).count();
            loads.add(new Load(names.getOrDefault(giver, ""), holds, holds - (int) gives));
        }
        return new Effect(moving.size(), chosen.size() - moving.size(), loads);
    }

    private static Set<UserId> givers(List<CaseCard> moving) {
        Set<UserId> givers = new TreeSet<>(java.util.Comparator.comparing(UserId::value));
        for (CaseCard card : moving) {
            UserId holder = card.holder();
            if (holder != null) {
                givers.add(holder);
            }
        }
        return givers;
    }
}
