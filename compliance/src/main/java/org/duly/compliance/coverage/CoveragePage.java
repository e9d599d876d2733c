package org.duly.compliance.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Pack;

/** Writes, from the packs themselves, what of each law is decided, by what text, tried by which cases, and what is not. */
public final class CoveragePage {
    private CoveragePage() {}

    /** The page as Markdown, with links as they stand in the folder of the packs. */
    public static String of(Packs packs, CaseFiles files) {
        Markdown page = new Markdown();
        Summary summary = new Summary(page, files);
        Map<Jurisdiction, List<Pack>> byLaw = byLaw(packs);
        head(page);
        summary.laws(byLaw);
        legend(page);
        byLaw.forEach((law, instruments) -> {
            page.paragraph("<a id=\"" + law + "\"></a>");
            page.paragraph("## " + name(law));
            summary.instruments(instruments);
            instruments.forEach(pack -> new Instrument(page, files, pack).write());
        });
        return page.toString();
    }

    private static Map<Jurisdiction, List<Pack>> byLaw(Packs packs) {
        return packs.all().stream()
                .sorted(Comparator.comparing(Pack::force)
                        .thenComparing(pack -> pack.ref().id()))
                .collect(Collectors.groupingBy(
                        Pack::jurisdiction,
                        () -> new TreeMap<>(Comparator.comparing(Jurisdiction::name)),
                        Collectors.toList()));
    }

    /** What a reader calls a law. */
    static String name(Jurisdiction law) {
        return switch (law) {
            case CN -> "China · 中国";
            case US -> "United States";
            case UK -> "United Kingdom";
        };
    }

    private static void head(Markdown page) {
        page.line("# What the rule packs cover");
        page.paragraph(
                "Which texts of law the gate decides by, rule by rule, how well each text is known, which cases try it,");
        page.line(
                "and what is left to people. Generated from the packs; a test keeps it true. Not legal advice: a lawyer");
        page.line("must sign off before a pack is used on real debtors.");
    }

    private static void legend(Markdown page) {
        page.paragraph(
                "How to read it. *Text known*: `SEEN` the text itself was read, `SECONDARY` it is known from quotations or");
        page.line(
                "accounts, `MEMORY` nobody has read it, so the rule is disabled, `HOUSE` the firm decided it for itself. *How");
        page.line(
                "strictly*: must not, or should not, which a recorded agreement may release; then the effect. *Prohibited*: the");
        page.line(
                "act is barred. *Presumption*: presumed a violation, which a named person may rebut with reason and evidence.");
        page.line(
                "*Duty*: something must be said, sent or kept. *Deadline*: something is overdue. *Data limit*: data would go");
        page.line(
                "further than the law lets. *Defence lost*: not barred, but the defence of the careful is gone. *Cases*: those");
        page.line(
                "inside the pack sit on both sides of the rule's edge, one by one; a case file is linked at the first of its");
        page.line(
                "lines that rest on the rule. On days that no instrument covers the answer is \"not covered\", which blocks.");
    }
}
