package org.duly.compliance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.AskedRule;

/** The law of a jurisdiction between two of its changes: on these days the same packs and rules are in force. */
final class LawOfDays {
    private final LocalDate from;
    private final List<PackRef> packs;
    private final boolean covers;
    private final Map<Channel, List<AskedRule>> rules = new EnumMap<>(Channel.class);

    LawOfDays(LocalDate from, List<Pack> all, Map<Channel, List<AskedRule>> byChannel) {
        List<Pack> standing =
                all.stream().filter(pack -> pack.inForce().covers(from)).toList();
        this.from = from;
        this.packs = standing.stream().map(Pack::ref).toList();
        this.covers = standing.stream().anyMatch(pack -> pack.force() != Force.HOUSE);
        byChannel.forEach((channel, asked) -> rules.put(
                channel,
                asked.stream().filter(rule -> rule.inForce().covers(from)).toList()));
    }

    /** The first of its days. */
    LocalDate from() {
        return from;
    }

    /** The packs in force. */
    List<PackRef> packs() {
        return packs;
    }

    /** Whether any of it is law; what the house adds of its own answers nothing alone. */
    boolean covers() {
        return covers;
    }

    /** The rules that speak of a channel. */
    List<AskedRule> rules(Channel channel) {
        return rules.getOrDefault(channel, List.of());
    }
}
