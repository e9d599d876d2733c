package org.duly.reporting.packdiff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.compliance.Gate;
import org.duly.compliance.Ground;
import org.duly.compliance.Receipt;
import org.duly.contact.Receipts.Kept;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** One comparison of two versions as it goes on: what changed in the text, and in the answers replayed so far. */
final class Comparison {

    static final int LISTED = 100;

    final UUID id = UUID.randomUUID();
    final UserId owner;
    final List<Change> changes;
    private final Gate before;
    private final Gate after;
    private final List<Answer> listed = new ArrayList<>();
    private int replayed;
    private int changed;
    private int opened;
    private int closed;
    private boolean finished;
    private @Nullable String failure;

    Comparison(UserId owner, List<Change> changes, Gate before, Gate after) {
        this.owner = owner;
        this.changes = List.copyOf(changes);
        this.before = before;
        this.after = after;
    }

    /** An answer that would be another one, and the rules that come or go. */
    record Answer(
            String hash,
            Instant askedAt,
            Receipt.Outcome was,
            Receipt.Outcome is,
            List<Ground> added,
            List<String> gone,
            @Nullable Instant nextWas,
            @Nullable Instant nextIs) {}

    /** How far it is, at one moment. */
    record State(
            int replayed,
            int changed,
            int opened,
            int closed,
            boolean finished,
            @Nullable String failure,
            List<Answer> listed) {}

    /** Puts the question of a kept receipt to both versions. */
    void replay(Kept kept) {
        Receipt asked = Receipt.read(kept.canonical().getBytes(StandardCharsets.UTF_8));
        Receipt one = before.decide(asked.facts()).receipt();
        Receipt other = after.decide(asked.facts()).receipt();
        note(kept, one, other);
    }

    private synchronized void note(Kept kept, Receipt one, Receipt other) {
        replayed++;
        TreeSet<String> rulesBefore = rules(one);
        TreeSet<String> rulesAfter = rules(other);
        if (one.outcome() == other.outcome()
                && rulesBefore.equals(rulesAfter)
                && Objects.equals(one.nextAllowedAt(), other.nextAllowedAt())) {
            return;
        }
        changed++;
        opened += isOpened(one, other) ? 1 : 0;
        closed += isOpened(other, one) ? 1 : 0;
        if (listed.size() < LISTED) {
            listed.add(new Answer(
                    kept.hash(),
                    kept.askedAt(),
                    one.outcome(),
                    other.outcome(),
                    other.grounds().stream()
                            .filter(ground -> !rulesBefore.contains(ground.ruleId()))
                            .toList(),
                    rulesBefore.stream()
                            .filter(rule -> !rulesAfter.contains(rule))
                            .toList(),
                    one.nextAllowedAt(),
                    other.nextAllowedAt()));
        }
    }

    synchronized void finish() {
        finished = true;
    }

    synchronized void fail(String why) {
        failure = why;
        finished = true;
    }

    synchronized State state() {
        return new State(replayed, changed, opened, closed, finished, failure, List.copyOf(listed));
    }

    private static boolean isOpened(Receipt one, Receipt other) {
        return one.outcome() != Receipt.Outcome.ALLOWED && other.outcome() == Receipt.Outcome.ALLOWED;
    }

    private static TreeSet<String> rules(Receipt receipt) {
        return receipt.grounds().stream().map(Ground::ruleId).collect(Collectors.toCollection(TreeSet::new));
    }
}
