package org.duly.compliance.pack;

import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Rule;

/** Sees to it that every rule and every exception is tried on both sides of its edge, and nothing else is. */
final class CaseChecks {
    private final ReadPack read;
    private final Problems problems;

    CaseChecks(ReadPack read, Problems problems) {
        this.read = read;
        this.problems = problems;
    }

    void all() {
        for (Rule rule : read.pack().rules()) {
            if (rule.enabled()) {
                demand(rule.id(), PackCase.Expectation.DENIES, "triggers it");
                demand(rule.id(), PackCase.Expectation.PERMITS, "is just short of it");
            }
        }
        for (Exemption exemption : read.pack().exemptions()) {
            demand(exemption.id(), PackCase.Expectation.EXCEPTS, "triggers it");
            demand(exemption.id(), PackCase.Expectation.SHORT_OF, "is just short of it");
        }
        read.pack().cases().forEach(this::refuseAimless);
    }

    private void demand(String id, PackCase.Expectation expects, String which) {
        boolean tried = read.pack().casesOf(id).stream().anyMatch(each -> each.expects() == expects);
        if (!tried) {
            String word = CaseReader.word(expects);
            problems.add(read.item(id)
                    .problem("id", id + " has no case that " + which, "Add a case with " + word + ": " + id));
        }
    }

    private void refuseAimless(PackCase tried) {
        boolean known = tried.expects().triesException()
                ? read.pack().exemptions().stream()
                        .anyMatch(exemption -> exemption.id().equals(tried.tries()))
                : read.pack().rules().stream().anyMatch(rule -> rule.id().equals(tried.tries()));
        if (!known) {
            problems.add(new Problem(
                    tried.place(),
                    "cases." + CaseReader.word(tried.expects()),
                    "\"" + tried.name() + "\" tries the unknown " + tried.tries(),
                    "Name a rule (denies, permits) or an exception (excepts, short_of) of this pack"));
        }
    }
}
