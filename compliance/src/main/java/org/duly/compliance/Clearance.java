package org.duly.compliance;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * Permission as a value: what a dialler, a mailer or a visit order accepts instead of an act. Only the gate can make
 * one. It is for one use, by the end of its short life, for exactly this person, contact point, channel and purpose;
 * whoever spends it keeps the token so that it cannot be spent twice.
 */
public final class Clearance {
    private final Attempt attempt;
    private final Supplier<Instant> end;
    private final Receipt receipt;
    /** Drawn, and worked out below, when first asked for: of a whole book's permissions in a night few are ever used. */
    private @Nullable UUID token;

    private @Nullable Instant expiresAt;

    /** {@code end} must give the same instant whenever it is asked. */
    Clearance(Attempt attempt, Supplier<Instant> end, Receipt receipt) {
        this.attempt = attempt;
        this.end = end;
        this.receipt = receipt;
    }

    /** What makes this permission different from every other. */
    public synchronized UUID token() {
        if (token == null) {
            token = UUID.randomUUID();
        }
        return token;
    }

    /** The act as it was judged. */
    public Attempt attempt() {
        return attempt;
    }

    public Target target() {
        return attempt.target();
    }

    /** The person addressed; null = the debtor. */
    public @Nullable String person() {
        return attempt.person();
    }

    public @Nullable String contactPoint() {
        return attempt.contactPoint();
    }

    public Channel channel() {
        return attempt.channel();
    }

    /** Null = ordinary collection. */
    public @Nullable Purpose purpose() {
        return attempt.purpose();
    }

    /** The first instant at which it is worth nothing; never later than the end of the permitted hours. */
    public synchronized Instant expiresAt() {
        if (expiresAt == null) {
            expiresAt = end.get();
        }
        return expiresAt;
    }

    /** Hash of the receipt that says why. */
    public String receiptHash() {
        return receipt.hash();
    }

    /** Whether the act may begin at an instant under this permission. */
    public boolean coversStartAt(Instant instant) {
        return !instant.isBefore(attempt.at()) && instant.isBefore(expiresAt());
    }

    @Override
    public String toString() {
        return "Clearance " + token() + " for " + attempt.channel() + " until " + expiresAt();
    }
}
