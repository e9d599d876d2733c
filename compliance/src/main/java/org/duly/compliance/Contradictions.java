package org.duly.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.PackCase;
import org.duly.compliance.pack.Problem;
import org.duly.compliance.rule.Rule;

/**
 * Finds a duty that nobody can meet, because whatever its own cases show as meeting it is forbidden by a text of its
 * rank or below. A text above it may forbid it: the higher one wins, and no answer is contradictory.
 */
final class Contradictions {
    private final Map<Jurisdiction, RuleBook> books;
    private final List<Problem> found = new ArrayList<>();

    private Contradictions(List<Pack> packs) {
        this.books = RuleBook.byJurisdiction(packs);
    }

    static List<Problem> in(List<Pack> packs) {
        Contradictions contradictions = new Contradictions(packs);
        for (Pack pack : packs) {
            pack.rules().stream()
                    .filter(rule -> rule.enabled() && rule.effect() == Effect.DUTY)
                    .forEach(duty -> contradictions.judge(pack, duty));
        }
        return contradictions.found;
    }

    private void judge(Pack pack, Rule duty) {
        TreeSet<String> forbidding = new TreeSet<>();
        for (PackCase met : pack.casesOf(duty.id())) {
            if (met.expects() == PackCase.Expectation.PERMITS) {
                Collection<String> refusing = refusing(pack, duty, met);
                if (refusing.isEmpty()) {
                    return;
                }
                forbidding.addAll(refusing);
            }
        }
        found.add(new Problem(
                pack.gloss(duty.id()).place(),
                "rules." + duty.id(),
                duty.id() + " demands what " + String.join(", ", forbidding)
                        + " forbids: every case that meets the duty is refused by it",
                "Declare which is the exception to the other, or add a case that meets the duty lawfully"));
    }

    private List<String> refusing(Pack pack, Rule duty, PackCase met) {
        RuleBook book = Objects.requireNonNull(books.get(pack.jurisdiction()));
        return book.judge(met.facts()).stream()
                .map(Rule.Refusal::ground)
                .filter(ground -> !duty.force().isBelow(ground.force()))
                .map(Ground::ruleId)
                .toList();
    }
}
