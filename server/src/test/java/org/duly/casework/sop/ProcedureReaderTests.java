package org.duly.casework.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each planted fault in the shipped playbook is refused with file, line, key and remedy. */
class ProcedureReaderTests {

    private static final String FILE = "standard-2026-2.yaml";
    private static final String TEXT = Playbooks.text("sop/" + FILE);

    @Test
    void readsTheShippedPlaybooks() {
        assertThat(Playbooks.versions().all()).extracting(Procedure::version).containsExactly("2026-1", "2026-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lost: LOST | lost: LOST\\ncolour: red | the top | unknown key [colour]",
                "NEW: {action: CALL} | NEW: {action: CALL, colour: red} | states.NEW | unknown key [colour]",
                "`  CLOSED: {track: end, ends: yes}` | `  CLOSED: {track: end, ends: yes}\\n  CLOSED: {track: end, ends: yes}` | states | 'CLOSED' stands twice",
                "`  CLOSED: {track: end, ends: yes}` | `  CLOSED: {track: end, ends: yes}\\n  ATTIC: {action: CALL}` | states.ATTIC | no outcome leads to this state",
                "at: \"18:00\", max: 3 working-days, at-once: yes | at: \"18:00\", at-once: yes | first-step | the window has no limit",
                "CALL_BACK: {to: CALL_BACK, due: {after: 1 calendar-days, at: \"09:30\", max: 7 calendar-days, named: yes}} | CALL_BACK: {to: CALL_BACK} | outcomes.CALL_BACK | nothing says when the next step is due",
                "CALL_BACK: {to: CALL_BACK, | CALL_BACK: {to: ATTIC, | outcomes.CALL_BACK.to | there is no state 'ATTIC'",
                "SETTLED: {to: CLOSED, by: system} | SETTLED: {by: system, due: {after: 1 hours, max: 1 hours}} | states.CLOSED | no outcome leads to this state",
                "first-step: {after: 3 working-days | first-step: {after: 3 moons | first-step.after | '3 moons' is no length of time",
                "first-step: {after: 3 working-days | first-step: {after: 0 working-days | first-step.after | nothing is no length of time",
                "first-step: {after: 3 working-days | first-step: {after: 4 working-days | first-step | beyond the limit",
                "first-step: {after: 3 working-days, at: \"18:00\" | first-step: {after: 3 working-days, at: \"21:00\" | first-step | the house is closed at 21:00",
                "points: contact-persons, needs: unreachable | points: contact-persons | calls[2] | contact persons would be called while the debtor can be",
                "points: own-mobiles | points: neighbours | calls[0].points | 'neighbours' is not known here",
                "action: CALL_MOBILE, points | action: SHOUT, points | calls[0].action | there is no action 'SHOUT'",
                "unreachable-after: 6 | unreachable-after: six | unreachable-after | 'six' is not a whole number",
                "hours: [\"08:30\", \"20:30\"] | hours: [\"20:30\", \"08:30\"] | hours | opening and closing time",
                "{to: RAISING_FUNDS, due | {to: RAISING_FUNDS, attempt: perhaps, due | outcomes.RAISING_FUNDS.attempt | neither yes nor no",
                "`  LOST:\\n    SENT` | `  LOST:\\n    SHOUTED` | in-state.LOST.SHOUTED | not among the outcomes of this state",
                "format: 2 | format: 1 | format | this format is not known",
                "from: 2026-11-01 | from: autumn | from | 'autumn' is no day",
                "start: NEW | start: OLD | start | there is no state 'OLD'",
                "track: promise, action: CALL, lane: broken | track: promise, action: CALL, lane: fast | states.PROMISE_BROKEN.lane | 'fast' is not known here",
                "track: promise, action: CALL, lane: broken | track: attic, action: CALL, lane: broken | states.PROMISE_BROKEN.track | there is no track 'attic'",
                "if: no-point-left, else: SCREENING | if: moonlight, else: SCREENING | states.LOST.enters.if | 'moonlight' is not known here",
                "if: no-point-left, else: SCREENING | if: no-point-left, else: ATTIC | states.LOST | there is no state 'ATTIC'",
                "permits: [TRACE, ASK_COUNSEL_FOR_REGISTER, WRITE, VISIT] | permits: [WRITE] | states.LOST.permits | own action [TRACE] is not permitted",
                "action: EXAMINE_FRAUD\\n    holds: yes | action: CALL_MOBILE\\n    holds: yes | states.FRAUD_SUSPECTED | pauses every contact, yet CALL_MOBILE would be one",
                "GATHER_HARDSHIP_PROOF: {after: 5 | CALL_MOBILE: {after: 5 | states.HARDSHIP.tasks.CALL_MOBILE | a task is work inside the house",
                "holds: yes, beside: NEGOTIATING, due: *month} | holds: yes, beside: NEGOTIATING} | states.LEGAL | a pause needs a time",
                "only-in: [FRAUD_SUSPECTED], due: *again} | only-in: [CLOSED], due: *again} | outcomes.FRAUD_REFUTED.only-in | in none of these states",
                "{action: TRACE, due: {after: 5 working-days | {action: SHOUT, due: {after: 5 working-days | in-state.LOST.SENT.action | there is no action 'SHOUT'",
                "LOST, HARDSHIP, FRAUD_CONFIRMED, ESTATE | LOST, HARDSHIP, ESTATE | states.FRAUD_CONFIRMED | nothing anybody does leads out of this state",
                "REVIEW_LEGAL: {house: yes} | REVIEW_LEGAL: {house: yes, by: call} | actions.REVIEW_LEGAL | unknown key [by]"
            })
    void refusesAFaultSayingWhereAndWhatToDo(String right, String wrong, String key, String problem) {
        String from = right.replace("\\n", "\n");
        assertThat(TEXT).contains(from);
        String planted = TEXT.replace(from, wrong.replace("\\n", "\n"));

        assertThatThrownBy(() -> ProcedureReader.read(FILE, planted, ActionLaw.NONE))
                .isInstanceOf(PlaybookRefused.class)
                .message()
                .matches(message -> message.matches(FILE + ":\\d+ at \\Q" + key + "\\E: (?s).*"), "file, line, key")
                .contains(problem)
                .matches(message -> message.endsWith("."), "ends with a remedy");
    }

    @Test
    void namesTheLineOfTheFault() {
        String planted = TEXT.replace("start: NEW", "start: OLD");
        long line = TEXT.lines().takeWhile(each -> !each.startsWith("start:")).count() + 1;

        assertThatThrownBy(() -> ProcedureReader.read(FILE, planted, ActionLaw.NONE))
                .hasMessageStartingWith(FILE + ":" + line + " at start: ");
    }

    @Test
    void refusesAnActionThatNoLawCouldEverAllow() {
        ActionLaw law = contact -> contact.reaches() == Action.Reaches.CONTACT_PERSON
                ? Optional.of("cn-third-parties (GB/T 45251)")
                : Optional.empty();

        assertThatThrownBy(() -> ProcedureReader.read(FILE, TEXT, law))
                .hasMessageContaining("actions.CALL_CONTACT_PERSON")
                .hasMessageContaining("cn-third-parties (GB/T 45251)");
    }

    @Test
    void refusesALaterVersionThatForgetsAState() {
        String forgets = TEXT.replace("PAYMENT_CHECK", "MONEY_CHECK");
        Procedure later = ProcedureReader.read(FILE, forgets, ActionLaw.NONE);
        Procedure first = Playbooks.versions().of("2026-1");

        assertThatThrownBy(() -> new Versions(List.of(first, later)))
                .hasMessageContaining("PAYMENT_CHECK of version 2026-1 has no place")
                .hasMessageContaining("adopts");
        Procedure mindful = ProcedureReader.read(
                FILE,
                forgets.replace("start: NEW", "start: NEW\nadopts: {PAYMENT_CHECK: MONEY_CHECK}"),
                ActionLaw.NONE);
        assertThat(new Versions(List.of(first, mindful)).place("2026-1", "2026-2", "PAYMENT_CHECK"))
                .isEqualTo("MONEY_CHECK");
    }
}
