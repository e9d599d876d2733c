package org.duly.reporting.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duly.audit.AuditTrail;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What compliance looks at: the gate's refusals from the facts, reveals and exports from the journal. */
@Service
@Transactional(readOnly = true)
public class Oversight {

    private static final int LINES = 100;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final OversightQueries queries;
    private final AuditTrail trail;
    private final Cases cases;
    private final Staff staff;
    private final JsonMapper json;
    private final Clock clock;

    Oversight(OversightQueries queries, AuditTrail trail, Cases cases, Staff staff, JsonMapper json, Clock clock) {
        this.queries = queries;
        this.trail = trail;
        this.cases = cases;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    /** Refusals in the days that end with {@code to}, by rule and day; the rule that refused most comes first. */
    public Refusals refusals(LocalDate from, LocalDate to) {
        Map<String, Map<LocalDate, Integer>> byRule = new TreeMap<>();
        for (OversightQueries.RuleDay line : queries.refusedByRule(from, to)) {
            byRule.computeIfAbsent(line.rule(), _ -> new TreeMap<>()).put(line.day(), line.refused());
        }
        List<Rule> rules = new ArrayList<>();
        byRule.forEach((rule, days) -> rules.add(new Rule(
                rule, days, days.values().stream().mapToInt(Integer::intValue).sum())));
        rules.sort(Comparator.comparingInt(Rule::refused).reversed());
        OversightQueries.Asked asked = queries.asked(from, to);
        return new Refusals(from, to, rules, asked.asked(), asked.refused());
    }

    /** The latest refusals, each with the receipt that proves why. */
    public List<Refusal> latest(LocalDate from, LocalDate to) {
        List<OversightQueries.Refused> rows = queries.latest(from, to, LINES);
        Map<CaseId, CaseCard> cards = cases.cards(
                rows.stream().map(OversightQueries.Refused::caseId).distinct().toList());
        Map<UserId, String> names = staff.names(rows.stream()
                .map(OversightQueries.Refused::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .filter(row -> cards.containsKey(row.caseId()))
                .map(row -> new Refusal(
                        row.at(),
                        Objects.requireNonNull(cards.get(row.caseId())),
                        row.person() == null ? "" : names.getOrDefault(row.person(), ""),
                        row.channel(),
                        row.rules(),
                        row.receipt()))
                .toList();
    }

    /** Presumptions that people asked to set aside, and what became of it. */
    public Rebuttals rebuttals(LocalDate from, LocalDate to) {
        OversightQueries.Rebuttals counted = queries.rebuttals(from, to);
        return new Rebuttals(counted.asked(), counted.approved(), counted.declined(), counted.used());
    }

    /** Acts of a kind on record, newest first. */
    public List<Act> acts(Kind kind, LocalDate from, LocalDate to) {
        return trail.entries(kind, start(from), start(to.plusDays(1)), LINES).stream()
                .map(entry -> new Act(
                        entry.recordedAt(), entry.actorName(), entry.act(), json.readValue(entry.detail(), DETAIL)))
                .toList();
    }

    /** Verifies the journal; what still waits for its seal is sealed first, so this writes. */
    @Transactional
    public AuditTrail.Verification verification() {
        return trail.verify();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Refusals of a period; {@code asked} counts refusals and permissions. */
    public record Refusals(LocalDate from, LocalDate to, List<Rule> rules, int asked, int refused) {

        /** Gate block rate (拦截率). */
        public double blockRate() {
            return asked == 0 ? 0 : (double) refused / asked;
        }
    }

    /** One rule and how often it stood in the way, by day. */
    public record Rule(String rule, Map<LocalDate, Integer> days, int refused) {}

    /** Rebuttals of presumptions; {@code used} are those a contact was spent on. */
    public record Rebuttals(int asked, int approved, int declined, int used) {}

    /** One act on record and what it says of itself. */
    public record Act(Instant at, String actor, String act, Map<String, Object> detail) {}

    /** One refusal. */
    public record Refusal(
            Instant at, CaseCard card, String person, String channel, List<String> rules, String receipt) {}
}
