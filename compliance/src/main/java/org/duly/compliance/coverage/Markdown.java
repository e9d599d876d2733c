package org.duly.compliance.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.compliance.Reason;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.Place;
import org.duly.compliance.rule.Period;

/** Text put together as Markdown: paragraphs, tables and links. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    void paragraph(String line) {
        line("");
        line(line);
    }

    void heads(String... heads) {
        line("");
        row(heads);
        line("|" + "---|".repeat(heads.length));
    }

    void row(String... cells) {
        line(Stream.of(cells).map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** A bar would end the cell, and so would a line's end. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    static String code(String id) {
        return "`" + id + "`";
    }

    static String link(String words, Place place) {
        return "[" + words + "](" + place.file() + "#L" + place.line() + ")";
    }

    /** Each on its own line within a cell; empty ones are left out. */
    static String stacked(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining("<br>"));
    }

    /** A word of a closed list as a sentence says it. */
    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String days(Period period) {
        LocalDate to = period.to();
        return to == null ? "since " + period.from() : period.from() + " to " + to;
    }

    /** The words of a reason with an ellipsis for each count; readers of Chinese law find both languages. */
    static String said(Reason reason, Jurisdiction law) {
        Reason plain = reason.unfilled();
        return law == Jurisdiction.CN ? plain.zh() + "<br>" + plain.en() : plain.en();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
