package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.duly.compliance.facts.Agency;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.Person;
import org.duly.compliance.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * One act seen from one of its debts, by the clock of the law: an act about several debts must be lawful for each. It may
 * be seen at another instant than the act's own, to find out when the answer changes. Made for one answer by one thread.
 */
public final class Situation {
    private final Facts facts;
    private final Debt debt;
    private final Instant at;
    private final ZoneId legalZone;
    private final LocalDateTime now;
    private final @Nullable Lender lender;
    private final @Nullable Agency agency;
    private final @Nullable Person person;
    private final @Nullable ContactPoint point;
    /** Reckoned when first asked for, as few rules ask. */
    private @Nullable Instant startOfToday;

    private Situation(Facts facts, Instant at, LocalDateTime now, Debt debt, ZoneId legalZone) {
        Attempt attempt = facts.attempt();
        this.facts = facts;
        this.debt = debt;
        this.at = at;
        this.legalZone = legalZone;
        this.now = now;
        this.lender = Parties.lender(facts, Parties.ownerOn(debt, now.toLocalDate()));
        this.agency = Parties.agency(facts, attempt.by());
        this.person = facts.consumer().person(attempt.person());
        this.point = facts.consumer().contactPoint(attempt.contactPoint());
    }

    /** The act at its own instant. */
    public static Situation of(Facts facts, Debt debt, ZoneId legalZone) {
        return of(facts, facts.attempt().at(), debt, legalZone);
    }

    /** The act as if it were done at another instant, nothing else having happened. */
    public static Situation of(Facts facts, Instant at, Debt debt, ZoneId legalZone) {
        return of(facts, at, LocalDateTime.ofInstant(at, legalZone), debt, legalZone);
    }

    /** The same where it is known already what the clock of the law shows at the instant. */
    public static Situation of(Facts facts, Instant at, LocalDateTime now, Debt debt, ZoneId legalZone) {
        return new Situation(facts, at, now, debt, legalZone);
    }

    public Facts facts() {
        return facts;
    }

    public Debt debt() {
        return debt;
    }

    public ZoneId legalZone() {
        return legalZone;
    }

    /** The instant it is seen at, by the clock of the law. */
    public LocalDateTime now() {
        return now;
    }

    /** The owner of the claim on the day; null where the law does not ask. */
    public @Nullable Lender lender() {
        return lender;
    }

    /** The outside collector acting; null = the lender itself. */
    public @Nullable Agency agency() {
        return agency;
    }

    public @Nullable Person person() {
        return person;
    }

    public @Nullable ContactPoint point() {
        return point;
    }

    public Attempt attempt() {
        return facts.attempt();
    }

    public Consumer consumer() {
        return facts.consumer();
    }

    public Instant at() {
        return at;
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    /** Midnight before the act, by the clock of the law. */
    public Instant startOfToday() {
        if (startOfToday == null) {
            startOfToday = startOf(today());
        }
        return startOfToday;
    }

    public Target.Role role() {
        return facts.attempt().target().role();
    }

    /** Whether something dated so exists already. */
    public boolean happened(@Nullable Instant when) {
        return when != null && !when.isAfter(at);
    }

    /** Whether it happened on the day of the act, and not after it. */
    public boolean happenedToday(Instant when) {
        return !when.isBefore(startOfToday()) && !when.isAfter(at);
    }

    /** Whether something dated so has happened by today. */
    public boolean happened(@Nullable LocalDate when) {
        return when != null && !when.isAfter(today());
    }

    /** Midnight at the beginning of a day, by the clock of the law. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(legalZone).toInstant();
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, legalZone);
    }
}
