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
 * One act seen from one of its debts, by the clock of the law: an act about several debts must be lawful for each.
 *
 * @param startOfToday midnight before the act, by the clock of the law
 * @param lender the owner of the claim on the day; null where the law does not ask
 * @param agency the outside collector acting; null = the lender itself
 */
public record Situation(
        Facts facts,
        Debt debt,
        ZoneId legalZone,
        LocalDateTime now,
        Instant startOfToday,
        @Nullable Lender lender,
        @Nullable Agency agency,
        @Nullable Person person,
        @Nullable ContactPoint point) {
    public static Situation of(Facts facts, Debt debt, ZoneId legalZone) {
        Attempt attempt = facts.attempt();
        LocalDateTime now = LocalDateTime.ofInstant(attempt.at(), legalZone);
        return new Situation(
                facts,
                debt,
                legalZone,
                now,
                now.toLocalDate().atStartOfDay(legalZone).toInstant(),
                Parties.lender(facts, Parties.ownerOn(debt, now.toLocalDate())),
                Parties.agency(facts, attempt.by()),
                facts.consumer().person(attempt.person()),
                facts.consumer().contactPoint(attempt.contactPoint()));
    }

    public Attempt attempt() {
        return facts.attempt();
    }

    public Consumer consumer() {
        return facts.consumer();
    }

    public Instant at() {
        return facts.attempt().at();
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    public Target.Role role() {
        return facts.attempt().target().role();
    }

    /** Whether something dated so exists already. */
    public boolean happened(@Nullable Instant when) {
        return when != null && !when.isAfter(at());
    }

    /** Whether it happened on the day of the act, and not after it. */
    public boolean happenedToday(Instant when) {
        return !when.isBefore(startOfToday) && !when.isAfter(at());
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
