package org.duly.casework.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each planted fault in the shipped playbook is refused with file, key and remedy. */
class ProcedureReaderTests {

    @Test
    void readsTheShippedPlaybook() {
        assertThat(Playbooks.standard().version()).isEqualTo("2026-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lost: LOST | lost: LOST\\ncolour: red | the top | unknown key [colour]",
                "NEW: {action: CALL} | NEW: {action: CALL, colour: red} | states.NEW | unknown key [colour]",
                "CLOSED: {ends: yes} | CLOSED: {ends: yes}\\n  CLOSED: {ends: yes} | the top | found duplicate key CLOSED",
                "CLOSED: {ends: yes} | CLOSED: {ends: yes}\\n  ATTIC: {action: CALL} | states.ATTIC | no outcome leads to this state",
                "at: \"18:00\", max: 3 working-days, at-once: yes | at: \"18:00\", at-once: yes | first-step | the window has no limit",
                "CALL_BACK: {to: CALL_BACK, due: {after: 1 calendar-days, at: \"09:30\", max: 7 calendar-days, named: yes}} | CALL_BACK: {to: CALL_BACK} | outcomes.CALL_BACK | nothing says when the next step is due",
                "CALL_BACK: {to: CALL_BACK, | CALL_BACK: {to: ATTIC, | outcomes.CALL_BACK.to | there is no state 'ATTIC'",
                "SETTLED: {to: CLOSED, system: yes} | SETTLED: {system: yes, due: {after: 1 hours, max: 1 hours}} | states.CLOSED | no outcome leads to this state",
                "first-step: {after: 3 working-days | first-step: {after: 3 moons | first-step.after | '3 moons' is no length of time",
                "first-step: {after: 3 working-days | first-step: {after: 4 working-days | first-step | beyond the limit",
                "points: contact-persons, needs: unreachable | points: contact-persons | calls[2] | contact persons would be called while the debtor can be",
                "points: own-mobiles | points: neighbours | calls[0].points | 'neighbours' is not known here",
                "unreachable-after: 6 | unreachable-after: six | unreachable-after | 'six' is not a whole number",
                "hours: [\"08:30\", \"20:30\"] | hours: [\"20:30\", \"08:30\"] | hours | opening and closing time",
                "{to: DISPUTED, due | {to: DISPUTED, system: perhaps, due | outcomes.DISPUTES.system | neither yes nor no",
                "  LOST:\\n    SENT | LOST:\\n    SHOUTED | in-state.LOST.SHOUTED | not among the outcomes",
                "format: 1 | format: 2 | format | this format is not known",
                "start: NEW | start: OLD | start | there is no state 'OLD'",
                "lane: broken | lane: fast | states.PROMISE_BROKEN.lane | 'fast' is not known here"
            })
    void refusesAFaultSayingWhereAndWhatToDo(String right, String wrong, String key, String problem) {
        String text = Playbooks.text("sop/standard.yaml");
        String from = right.replace("\\n", "\n").strip();
        assertThat(text).contains(from);
        String planted = text.replace(from, wrong.replace("\\n", "\n").strip());

        assertThatThrownBy(() -> ProcedureReader.read("standard.yaml", planted))
                .isInstanceOf(PlaybookRefused.class)
                .hasMessageStartingWith("standard.yaml at " + key + ": ")
                .hasMessageContaining(problem)
                .message()
                .matches(message -> message.endsWith("."), "ends with a remedy");
    }
}
