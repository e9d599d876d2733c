package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.chinese;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duly.compliance.Effect;
import org.duly.compliance.Force;
import org.duly.compliance.Ground;
import org.duly.compliance.Reason;
import org.duly.compliance.Strength;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Duty;
import org.duly.compliance.facts.RecordKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule is broken by its circumstances and its check together, says why with the counts, and may be lifted. */
class AskedRuleTests {
    private static final Period ALWAYS = new Period(LocalDate.of(2020, 1, 1), null);
    private static final Reason REASON = new Reason("{crew} 人", "{crew} of {least}, not {other}");

    @Test
    void refusesWithTheCountsInItsReason() {
        Ground ground = refusal(asked(part(new Crew(always(2)))), visit(1)).ground();
        assertThat(ground.ruleId()).isEqualTo("cn-x");
        assertThat(ground.citation()).isEqualTo("art 1");
        assertThat(ground.reason()).isEqualTo(new Reason("1 人", "1 of 2, not {other}"));
        assertThat(asked(part(new Crew(always(2)))).judge(visit(2))).isNull();
    }

    @Test
    void leavesGapsAsTheyAreWhereNothingIsCounted() {
        Ground ground = refusal(asked(part(new Always())), visit(2)).ground();
        assertThat(ground.reason()).isEqualTo(REASON);
        assertThat(ground.counts()).isEmpty();
    }

    @Test
    void isAskedOnlyOverTheChannelsOfItsParts() {
        AskedRule overSms = new AskedRule(rule(ALWAYS, part(new Always())), Channel.SMS, List.of());
        assertThat(overSms.judge(visit(1))).isNull();
        assertThat(asked(part(new Always())).judge(visit(1))).isNotNull();
    }

    @Test
    void isAskedOnlyWithinItsScope() {
        Scope members = new Scope(Set.of(), Set.of(), Set.of(), false, true, null, null, null, Set.of());
        Part part = new Part(
                Set.of(Channel.VISIT),
                members,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                new Always(),
                REASON);
        String visit = "lenders: [{id: B, kind: BANK, cba_member: %s}]\nattempt: {channel: VISIT}";
        assertThat(asked(part).judge(chinese(visit.formatted(true)))).isNotNull();
        assertThat(asked(part).judge(chinese(visit.formatted(false)))).isNull();
        assertThat(asked(part).inForce()).isEqualTo(ALWAYS);
    }

    @Test
    void wantsEveryCircumstanceOfWhenOneOfAnyAndNoneOfUnless() {
        Part part = new Part(
                Set.of(Channel.VISIT),
                Scope.ALL,
                List.of(SharedCircumstance.INSULTS, SharedCircumstance.FIRST_CONTACT),
                List.of(SharedCircumstance.THREATENS_VIOLENCE, SharedCircumstance.CLAIMS_BLACKLIST),
                List.of(SharedCircumstance.BY_AGENCY),
                Set.of(),
                Set.of(),
                new Always(),
                REASON);
        String full = "agencies: [{id: X, for: [B]}]\nattempt: {channel: VISIT, first_contact: %s, by: %s,"
                + " message: {insults: true, claims_blacklist: %s}}";
        assertThat(asked(part).judge(chinese(full.formatted(true, "B", true)))).isNotNull();
        assertThat(asked(part).judge(chinese(full.formatted(false, "B", true)))).isNull();
        assertThat(asked(part).judge(chinese(full.formatted(true, "B", false)))).isNull();
        assertThat(asked(part).judge(chinese(full.formatted(true, "X", true)))).isNull();
    }

    @Test
    void asksAboutItsOwnRecordsAndDutiesOnly() {
        Part record = part(Set.of(RecordKind.CALL_LOG), Set.of());
        Part duty = part(Set.of(), Set.of(Duty.COMPLAINT_DECISION));
        assertThat(asked(record).judge(about("record: CALL_LOG"))).isNotNull();
        assertThat(asked(record).judge(about("record: NETWORK_LOG"))).isNull();
        assertThat(asked(record).judge(about("duty: COMPLAINT_DECISION"))).isNull();
        assertThat(asked(duty).judge(about("duty: COMPLAINT_DECISION"))).isNotNull();
        assertThat(asked(duty).judge(about("duty: CREDIT_OBJECTION"))).isNull();
        assertThat(asked(duty).judge(about("record: CALL_LOG"))).isNull();
    }

    @Test
    void givesTheReasonOfTheFirstPartThatIsBroken() {
        Part second = insulting(new Always()).because(new Reason("二", "second"));
        assertThat(refusal(asked(part(new Crew(always(2))), second), visit(2, "message: {insults: true}"))
                        .ground()
                        .reason()
                        .en())
                .isEqualTo("second");
    }

    @Test
    void isLiftedByAnExceptionWhileThatIsInForce() {
        assertThat(lifted(ALWAYS, Channel.VISIT).judge(visit(1))).isNull();
        assertThat(lifted(new Period(LocalDate.of(2026, 11, 22), null), Channel.VISIT)
                        .judge(visit(1)))
                .isNotNull();
        assertThat(lifted(ALWAYS, Channel.SMS).judge(visit(1))).isNotNull();
    }

    @Test
    void endsWithItsOwnLastDay() {
        assertThat(endOf(rule(ALWAYS, part(new Always())))).isNull();
        assertThat(endOf(rule(until("2026-11-30"), part(new Always())))).isEqualTo(at("2026-12-01T00:00:00+08:00"));
        Part saturday = part(new ClosedDays(always(List.of(DayOfWeek.SATURDAY))));
        assertThat(endOf(rule(until("2026-11-30"), saturday))).isEqualTo(at("2026-11-22T00:00:00+08:00"));
        assertThat(endOf(rule(until("2026-11-20"), saturday))).isEqualTo(at("2026-11-21T00:00:00+08:00"));
        assertThat(endOf(rule(ALWAYS, saturday))).isEqualTo(at("2026-11-22T00:00:00+08:00"));
    }

    private static @Nullable Instant endOf(Rule rule) {
        return refusal(new AskedRule(rule, Channel.VISIT, List.of()), visit(1)).notBefore();
    }

    private static Period until(String day) {
        return new Period(LocalDate.of(2020, 1, 1), LocalDate.parse(day));
    }

    private static AskedRule lifted(Period inForce, Channel channel) {
        Part lifting = new Part(
                Set.of(channel), Scope.ALL, List.of(), List.of(), List.of(), Set.of(), Set.of(), new Always(), REASON);
        Exemption exemption =
                new Exemption("cn-x-but", List.of("cn-x"), "art 2", Force.LAW, "SEEN", inForce, List.of(lifting));
        return new AskedRule(rule(ALWAYS, part(new Always())), Channel.VISIT, List.of(exemption));
    }

    private static AskedRule asked(Part... parts) {
        return new AskedRule(rule(ALWAYS, parts), Channel.VISIT, List.of());
    }

    private static Rule.Refusal refusal(AskedRule rule, Situation situation) {
        return Objects.requireNonNull(rule.judge(situation), "there must be a refusal");
    }

    private static Rule rule(Period inForce, Part... parts) {
        return new Rule(
                "cn-x",
                "art 1",
                Force.LAW,
                Strength.MUST_NOT,
                Effect.PROHIBITED,
                "SEEN",
                true,
                inForce,
                List.of(parts));
    }

    private static Part part(Check check) {
        return part(List.of(), check);
    }

    private static Part insulting(Check check) {
        return part(List.of(SharedCircumstance.INSULTS), check);
    }

    private static Part part(List<Circumstance> when, Check check) {
        return new Part(
                Set.of(Channel.VISIT), Scope.ALL, when, List.of(), List.of(), Set.of(), Set.of(), check, REASON);
    }

    private static Part part(Set<RecordKind> records, Set<Duty> duties) {
        return new Part(
                Set.of(Channel.VISIT),
                Scope.ALL,
                List.of(),
                List.of(),
                List.of(),
                records,
                duties,
                new Always(),
                REASON);
    }

    private static Situation about(String operation) {
        return chinese("attempt: {channel: VISIT, " + operation + "}");
    }

    private static Situation visit(int crew) {
        return visit(crew, "first_contact: true");
    }

    private static Situation visit(int crew, String more) {
        return chinese("attempt: {channel: VISIT, visit: {place: HOME, crew_size: %d}, %s}".formatted(crew, more));
    }
}
