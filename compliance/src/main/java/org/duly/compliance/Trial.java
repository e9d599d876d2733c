package org.duly.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.PackCase;
import org.duly.compliance.pack.Problem;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.Rule;

/** Tries packs by the cases inside them: each must show what it says it shows. */
final class Trial {
    private final List<Pack> packs;
    private final Map<Jurisdiction, RuleBook> books;

    Trial(List<Pack> packs) {
        this.packs = packs;
        this.books = RuleBook.byJurisdiction(packs);
    }

    List<Problem> failures() {
        List<Problem> problems = new ArrayList<>();
        for (Pack pack : packs) {
            pack.cases().forEach(tried -> failure(pack, tried).ifPresent(problems::add));
        }
        return problems;
    }

    /** What is wrong with a case; empty when it shows what it says. */
    Optional<Problem> failure(Pack pack, PackCase tried) {
        RuleBook book = book(pack);
        if (book.on(tried.facts()).packs().isEmpty()) {
            return problem(tried, "is about a day that no pack covers");
        }
        Set<String> refusing = ids(book.judge(tried.facts()));
        boolean refused = refusing.contains(tried.tries());
        return switch (tried.expects()) {
            case DENIES -> refused ? Optional.empty() : problem(tried, "is not refused by it but by " + refusing);
            case PERMITS -> refused ? problem(tried, "is refused by it") : Optional.empty();
            case EXCEPTS -> excepts(pack, tried, refusing);
            case SHORT_OF -> shortOf(pack, tried, refusing);
        };
    }

    private Optional<Problem> excepts(Pack pack, PackCase tried, Set<String> refusing) {
        List<String> lifted = exemption(pack, tried).exceptionTo();
        Set<String> without = ids(without(pack, tried.tries()).judge(tried.facts()));
        if (lifted.stream().noneMatch(without::contains)) {
            return problem(tried, "would not be refused by any of " + lifted + " without it either");
        }
        return lifted.stream().noneMatch(refusing::contains)
                ? Optional.empty()
                : problem(tried, "is refused in spite of it by " + refusing);
    }

    private Optional<Problem> shortOf(Pack pack, PackCase tried, Set<String> refusing) {
        List<String> lifted = exemption(pack, tried).exceptionTo();
        Set<String> without = ids(without(pack, tried.tries()).judge(tried.facts()));
        if (!without.equals(refusing)) {
            return problem(tried, "is lifted by it, though it is to fall short");
        }
        return lifted.stream().anyMatch(refusing::contains)
                ? Optional.empty()
                : problem(tried, "is refused by none of " + lifted + ", so there is nothing to lift");
    }

    private RuleBook book(Pack pack) {
        return Objects.requireNonNull(books.get(pack.jurisdiction()), "a book for every jurisdiction of a pack");
    }

    private RuleBook without(Pack pack, String exception) {
        List<Pack> own = packs.stream()
                .filter(other -> other.jurisdiction() == pack.jurisdiction())
                .toList();
        return new RuleBook(own, exception);
    }

    private static Exemption exemption(Pack pack, PackCase tried) {
        return pack.exemptions().stream()
                .filter(exemption -> exemption.id().equals(tried.tries()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(Collection<Rule.Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.ground().ruleId()).collect(Collectors.toSet());
    }

    private static Optional<Problem> problem(PackCase tried, String wrong) {
        return Optional.of(new Problem(
                tried.place(),
                "cases." + tried.tries(),
                "\"" + tried.name() + "\" " + wrong,
                "Mend the case, or the rule"));
    }
}
