package org.duly.compliance.coverage;

import java.util.Comparator;
import java.util.Locale;
import org.duly.compliance.Effect;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;

/** Writes, from the packs themselves, which provision is decided, by what evidence, and who looks after the rest. */
public final class CoveragePage {
    private final StringBuilder page = new StringBuilder();

    private CoveragePage() {}

    /** The page as Markdown. */
    public static String of(Packs packs) {
        CoveragePage page = new CoveragePage();
        page.head(packs);
        packs.all().stream()
                .sorted(Comparator.comparing((Pack pack) -> pack.jurisdiction().name())
                        .thenComparing(pack -> pack.ref().id()))
                .forEach(page::pack);
        return page.page.toString();
    }

    private void head(Packs packs) {
        long decided = packs.all().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(Rule::enabled)
                .count();
        long cases = packs.all().stream().mapToLong(pack -> pack.cases().size()).sum();
        line("# What the rule packs cover");
        line("");
        line(
                "Generated from the packs; a test keeps it true. Not legal advice: a lawyer must sign off before a pack is");
        line("used on real debtors. " + packs.all().size() + " packs, " + decided + " rules decided by the gate, "
                + cases + " cases inside them.");
    }

    private void pack(Pack pack) {
        line("");
        line("## " + pack.title().en() + " (" + pack.title().zh() + ")");
        line("");
        line("Pack `" + pack.ref().id() + "` " + pack.ref().version() + ", " + pack.jurisdiction() + ", "
                + word(pack.force()) + ", in force " + period(pack.inForce()) + ". Checked on "
                + pack.checked().on() + " against " + pack.checked().against() + ".");
        line("");
        line("| provision | where | evidence | what happens |");
        line("|---|---|---|---|");
        pack.rules().forEach(rule -> rule(pack, rule));
        pack.exemptions()
                .forEach(exemption -> row(
                        exemption.id(),
                        exemption.citation(),
                        exemption.evidence(),
                        "exception to " + String.join(", ", exemption.exceptionTo())));
        pack.carriedBy()
                .forEach(carried -> row(
                        carried.id(),
                        carried.cite(),
                        "",
                        "part of " + String.join(", ", carried.by()) + ": " + carried.how()));
        pack.leftToPeople()
                .forEach(left -> row(left.id(), left.cite(), "", "left to " + left.goesTo() + ": " + left.what()));
    }

    private void rule(Pack pack, Rule rule) {
        int cases = pack.casesOf(rule.id()).size();
        String what = rule.enabled()
                ? "decided, " + word(rule.strength()) + effect(rule) + ", " + cases + " cases"
                : "**disabled**";
        boolean ownDates = !rule.inForce().equals(pack.inForce());
        row(rule.id(), rule.citation(), rule.evidence(), what + (ownDates ? ", " + period(rule.inForce()) : ""));
    }

    private static String effect(Rule rule) {
        return rule.effect() == Effect.PROHIBITED ? "" : ", " + word(rule.effect());
    }

    private void row(String id, String where, String evidence, String what) {
        line("| `" + id + "` | " + where + " | " + evidence + " | " + what + " |");
    }

    private static String period(Period period) {
        return "from " + period.from() + (period.to() == null ? "" : " to " + period.to());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
