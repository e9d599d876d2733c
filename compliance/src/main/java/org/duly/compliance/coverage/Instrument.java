package org.duly.compliance.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.compliance.pack.Gloss;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.PackCase;
import org.duly.compliance.pack.Place;
import org.duly.compliance.rule.Exemption;
import org.duly.compliance.rule.LegalTime;
import org.duly.compliance.rule.Period;
import org.duly.compliance.rule.Rule;

/** One instrument: what of it is decided and how that is tried, what is not asked and why, and who looks after the rest. */
final class Instrument {
    private final Markdown page;
    private final CaseFiles files;
    private final Pack pack;

    Instrument(Markdown page, CaseFiles files, Pack pack) {
        this.page = page;
        this.files = files;
        this.pack = pack;
    }

    void write() {
        page.paragraph("<a id=\"" + pack.ref().id() + "\"></a>");
        page.paragraph("### " + pack.title().en() + " · " + pack.title().zh());
        page.paragraph("[" + Markdown.code(pack.ref().id()) + "](" + pack.file() + ") version "
                + pack.ref().version() + ", rank " + Markdown.word(pack.force()) + ", in force "
                + Markdown.days(pack.inForce()) + ", days and hours by " + clock() + ". Held on "
                + pack.checked().on() + " by "
                + String.join(", ", pack.checked().by()) + " against "
                + pack.checked().against() + ".");
        rules();
        exceptions();
        carried();
        left();
        numbers();
    }

    private String clock() {
        return switch (pack.legalTime()) {
            case LegalTime.Fixed fixed -> "the clock of " + fixed.zone();
            case LegalTime.OfConsumer ofConsumer -> "the clock where the consumer is";
        };
    }

    private void rules() {
        if (!pack.rules().isEmpty()) {
            page.heads("rule", "where it is written", "what it refuses", "how strictly", "text known", "cases");
            pack.rules().forEach(this::rule);
        }
    }

    private void rule(Rule rule) {
        Gloss gloss = pack.gloss(rule.id());
        List<String> what = new ArrayList<>();
        if (gloss.whyDisabled() != null) {
            what.add("**Not asked:** " + gloss.whyDisabled());
        }
        if (gloss.tightens() != null) {
            what.add("Stricter copy of " + Markdown.code(gloss.tightens()));
        }
        rule.parts().forEach(part -> what.add(Markdown.said(part.reason(), pack.jurisdiction())));
        gloss.readings().forEach(reading -> what.add("*Read so:* " + reading));
        page.row(
                Markdown.link(Markdown.code(rule.id()), gloss.place()),
                rule.citation(),
                Markdown.stacked(what),
                rule.enabled()
                        ? Markdown.word(rule.strength()) + "<br>" + Markdown.word(rule.effect()) + force(rule)
                        : "disabled",
                rule.evidence() + ownDays(rule.inForce()),
                cases(rule.id()));
    }

    private String force(Rule rule) {
        return rule.force() == pack.force() ? "" : "<br>rank " + Markdown.word(rule.force());
    }

    private String ownDays(Period period) {
        return period.equals(pack.inForce()) ? "" : "<br>" + Markdown.days(period);
    }

    private void exceptions() {
        if (!pack.exemptions().isEmpty()) {
            page.heads("exception", "where it is written", "what it lifts", "text known", "cases");
            pack.exemptions().forEach(this::exception);
        }
    }

    private void exception(Exemption exemption) {
        Gloss gloss = pack.gloss(exemption.id());
        List<String> lifts = new ArrayList<>();
        lifts.add(codes(exemption.exceptionTo()));
        if (gloss.empoweredBy() != null) {
            lifts.add("empowered by " + gloss.empoweredBy());
        }
        gloss.readings().forEach(reading -> lifts.add("*Read so:* " + reading));
        page.row(
                Markdown.link(Markdown.code(exemption.id()), gloss.place()),
                exemption.citation(),
                Markdown.stacked(lifts),
                exemption.evidence() + ownDays(exemption.inForce()),
                cases(exemption.id()));
    }

    private void carried() {
        if (!pack.carriedBy().isEmpty()) {
            page.heads("part of other rules", "where it is written", "of which", "how");
            pack.carriedBy()
                    .forEach(carried -> page.row(
                            Markdown.link(
                                    Markdown.code(carried.id()),
                                    pack.gloss(carried.id()).place()),
                            carried.cite(),
                            codes(carried.by()),
                            carried.how()));
        }
    }

    private void left() {
        if (!pack.leftToPeople().isEmpty()) {
            page.heads("left to people", "where it is written", "what it asks", "who looks after it", "taken on");
            pack.leftToPeople().forEach(this::left);
        }
    }

    private void left(Pack.LeftToPeople left) {
        Pack.Accepted accepted = left.accepted();
        page.row(
                Markdown.link(Markdown.code(left.id()), pack.gloss(left.id()).place()),
                left.cite(),
                left.what(),
                left.goesTo(),
                accepted == null ? "by nobody yet" : "by " + accepted.by() + " on " + accepted.on());
    }

    private void numbers() {
        if (!pack.parameters().isEmpty()) {
            page.heads("value of the law", "what it says", "where it is written", "a house may make it");
            pack.parameters().forEach(parameter -> new Values(page).row(parameter));
        }
    }

    private static String codes(List<String> ids) {
        return ids.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** Cases in the pack one by one, those of case files by file. */
    private String cases(String id) {
        List<String> told = new ArrayList<>();
        for (PackCase.Expectation expects : PackCase.Expectation.values()) {
            told.add(links(expects, pack.casesOf(id).stream().filter(tried -> tried.expects() == expects)));
        }
        Map<String, List<Place>> byFile = files.of(id).stream()
                .collect(Collectors.groupingBy(Place::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, lines) -> told.add(
                Markdown.link(lines.size() + " in " + file.substring(file.lastIndexOf('/') + 1), lines.getFirst())));
        return Markdown.stacked(told);
    }

    private static String links(PackCase.Expectation expects, Stream<PackCase> cases) {
        String links =
                cases.map(tried -> Markdown.link(tried.name(), tried.place())).collect(Collectors.joining("; "));
        return links.isEmpty() ? "" : Markdown.word(expects) + ": " + links;
    }
}
