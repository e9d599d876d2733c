package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.pack.TinyPack.FIT;
import static org.duly.compliance.pack.TinyPack.but;
import static org.duly.compliance.pack.TinyPack.files;

import java.util.List;
import org.duly.compliance.pack.Problem;
import org.junit.jupiter.api.Test;

/** What a pack's own cases can show, and that a case that shows something else is found out. */
class TrialTests {
    @Test
    void findsNothingAgainstTheTinyPack() {
        assertThat(failing(FIT)).isEmpty();
    }

    @Test
    void findsADenialThatIsNone() {
        assertThat(failing(but(
                        "{denies: cn-crew, name: one, given: {attempt: {visit: {place: HOME, crew_size: 1",
                        "{denies: cn-crew, name: one, given: {attempt: {visit: {place: HOME, crew_size: 2")))
                .containsExactly("a.yaml:38: cases.cn-crew: \"one\" is not refused by it but by []. "
                        + "Mend the case, or the rule");
    }

    @Test
    void findsAPermissionThatIsNone() {
        assertThat(failing(but("crew_size: 2", "crew_size: 1")))
                .singleElement()
                .asString()
                .contains("is refused by it");
    }

    @Test
    void findsAnExceptionThatDoesNotStand() {
        assertThat(failing(but("visit_audio: DOWN", "visit_video: DOWN")))
                .singleElement()
                .asString()
                .contains("\"silent\" is refused in spite of it by [cn-crew]");
    }

    @Test
    void findsAnExceptionWithNothingToLift() {
        assertThat(failing(but("crew_size: 1}, recording", "crew_size: 2}, recording")))
                .singleElement()
                .asString()
                .contains("\"silent\" would not be refused by any of [cn-crew] without it either");
    }

    @Test
    void findsACaseNotShortOfItsException() {
        assertThat(
                        failing(
                                but(
                                        "name: heard, given: {attempt: {visit: {place: HOME, crew_size: 1}",
                                        "name: heard, given: {attempt: {visit: {place: HOME, crew_size: 1}, recording: {visit_audio: DOWN}")))
                .singleElement()
                .asString()
                .contains("\"heard\" is lifted by it, though it is to fall short");
    }

    @Test
    void findsACaseShortOfAnExceptionThatIsNotNeeded() {
        assertThat(failing(but(
                        "name: heard, given: {attempt: {visit: {place: HOME, crew_size: 1}",
                        "name: heard, given: {attempt: {visit: {place: HOME, crew_size: 2}")))
                .singleElement()
                .asString()
                .contains("\"heard\" is refused by none of [cn-crew]");
    }

    @Test
    void findsACaseOnADayThatNoPackCovers() {
        assertThat(failing(but(
                        "in_force: {from: 2020-01-01, to: 2030-12-31}",
                        "in_force: {from: 2020-01-01, to: 2025-12-31}")))
                .hasSize(4)
                .allMatch(problem -> problem.contains("is about a day that no pack covers"));
    }

    private static List<String> failing(String pack) {
        return Packs.of(files(pack)).failingCases().stream()
                .map(Problem::toString)
                .toList();
    }
}
