package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.british;
import static org.duly.compliance.rule.Told.endOf;

import org.duly.compliance.facts.ConcWishes.Moratorium.Kind;
import org.junit.jupiter.api.Test;

/** What pauses pursuit in Britain for a number of days. */
@Proves({"plan_pause", "moratorium_stands"})
class ConcPauseTests {
    private static final PlanPause PAUSE = new PlanPause(always(30), always(30));
    private static final MoratoriumStands STANDARD = new MoratoriumStands(Kind.STANDARD, always(60));
    private static final MoratoriumStands CRISIS = new MoratoriumStands(Kind.MENTAL_HEALTH_CRISIS, always(30));

    @Test
    void pausesThirtyDaysAfterTheDayThePlanWasToldOf() {
        assertThat(endOf(PAUSE, plan("told_on: '2026-06-15'"))).isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(PAUSE.breach(plan("told_on: '2026-06-14'"))).isNull();
        assertThat(PAUSE.breach(plan("told_on: '2026-07-15'"))).isNotNull();
        assertThat(PAUSE.breach(plan("told_on: '2026-07-16'"))).isNull();
        assertThat(PAUSE.breach(british("{}"))).isNull();
        assertThat(breachOf(PAUSE, plan("told_on: '2026-06-15'")).counts())
                .containsEntry("told_on", "2026-06-15")
                .containsEntry("last_day", "2026-07-15");
    }

    @Test
    void pausesLongerOnlyForProgressShownInTime() {
        String told = "told_on: '2026-05-16', progress_on: '%s'";
        assertThat(endOf(PAUSE, plan(told.formatted("2026-06-15")))).isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(PAUSE.breach(plan(told.formatted("2026-06-16")))).isNull();
        assertThat(endOf(PAUSE, plan("told_on: '2026-06-15', progress_on: '2026-07-16'")))
                .isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(endOf(PAUSE, plan("told_on: '2026-06-15', progress_on: '2026-07-15'")))
                .isEqualTo(at("2026-08-15T00:00:00+01:00"));
    }

    @Test
    void pausesForNoPlanThatIsOverOrNotMeant() {
        assertThat(PAUSE.breach(plan("told_on: '2026-07-01', ended_on: '2026-07-15'")))
                .isNull();
        assertThat(PAUSE.breach(plan("told_on: '2026-07-01', ended_on: '2026-07-16'")))
                .isNotNull();
        assertThat(PAUSE.breach(plan("told_on: '2026-07-01', genuine: false"))).isNull();
    }

    @Test
    void setsDaysUnderAMoratoriumOff() {
        assertThat(PAUSE.breach(plan("told_on: '2026-06-20', set_off_days: 5"))).isNotNull();
        assertThat(PAUSE.breach(plan("told_on: '2026-06-20', set_off_days: 6"))).isNull();
    }

    @Test
    void breathesSixtyDaysAfterTheFirst() {
        assertThat(endOf(STANDARD, space("STANDARD", "2026-05-16", ""))).isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(STANDARD.breach(space("STANDARD", "2026-05-15", ""))).isNull();
        assertThat(STANDARD.breach(space("STANDARD", "2026-07-15", ""))).isNotNull();
        assertThat(STANDARD.breach(space("STANDARD", "2026-07-16", ""))).isNull();
        assertThat(STANDARD.breach(space("MENTAL_HEALTH_CRISIS", "2026-07-01", "")))
                .isNull();
        assertThat(breachOf(STANDARD, space("STANDARD", "2026-05-16", "")).counts())
                .containsEntry("from", "2026-05-16")
                .containsEntry("last_day", "2026-07-15");
    }

    @Test
    void breathesWhileTheTreatmentLastsAndThirtyDaysMore() {
        assertThat(endOf(CRISIS, space("MENTAL_HEALTH_CRISIS", "2025-01-01", "")))
                .isNull();
        assertThat(breachOf(CRISIS, space("MENTAL_HEALTH_CRISIS", "2025-01-01", ""))
                        .counts())
                .containsEntry("last_day", "-");
        String treated = ", treatment_ended_on: '%s'";
        assertThat(endOf(CRISIS, space("MENTAL_HEALTH_CRISIS", "2025-01-01", treated.formatted("2026-06-15"))))
                .isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(CRISIS.breach(space("MENTAL_HEALTH_CRISIS", "2025-01-01", treated.formatted("2026-06-14"))))
                .isNull();
        assertThat(endOf(CRISIS, space("MENTAL_HEALTH_CRISIS", "2025-01-01", treated.formatted("2026-07-16"))))
                .isNull();
    }

    @Test
    void breathesToTheLastDayOfASpaceThatEndedEarly() {
        String ended = ", ended_on: '%s'";
        assertThat(endOf(STANDARD, space("STANDARD", "2026-07-01", ended.formatted("2026-07-15"))))
                .isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(STANDARD.breach(space("STANDARD", "2026-07-01", ended.formatted("2026-07-14"))))
                .isNull();
        assertThat(endOf(STANDARD, space("STANDARD", "2026-07-01", ended.formatted("2026-07-16"))))
                .isEqualTo(at("2026-08-31T00:00:00+01:00"));
        assertThat(endOf(STANDARD, space("STANDARD", "2026-05-16", ended.formatted("2026-09-01"))))
                .isEqualTo(at("2026-07-16T00:00:00+01:00"));
        assertThat(CRISIS.breach(space("MENTAL_HEALTH_CRISIS", "2026-07-01", ended.formatted("2026-07-14"))))
                .isNull();
        assertThat(endOf(CRISIS, space("MENTAL_HEALTH_CRISIS", "2026-07-01", ended.formatted("2026-07-15"))))
                .isEqualTo(at("2026-07-16T00:00:00+01:00"));
    }

    @Test
    void findsTheSpaceThatRunsAmongSeveral() {
        String two =
                "consumer: {uk: {moratoria: [{kind: STANDARD, from: '2025-01-01'}, {kind: STANDARD, from: '2026-07-01'}]}}";
        assertThat(breachOf(STANDARD, british(two)).counts()).containsEntry("from", "2026-07-01");
    }

    private static Situation plan(String plan) {
        return british("consumer: {uk: {plan_in_the_making: {" + plan + "}}}");
    }

    private static Situation space(String kind, String from, String more) {
        return british("consumer: {uk: {moratoria: [{kind: %s, from: '%s'%s}]}}".formatted(kind, from, more));
    }
}
