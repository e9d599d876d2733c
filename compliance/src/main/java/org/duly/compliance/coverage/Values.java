package org.duly.compliance.coverage;

import java.util.List;
import org.duly.compliance.pack.Parameter;
import org.duly.compliance.pack.Stricter;
import org.jspecify.annotations.Nullable;

/** The numbers, hours and lists of an instrument, each with the day from which it holds. */
final class Values {
    /** A longer list, such as the holidays of a year, is counted rather than printed. */
    private static final int PRINTED = 8;

    private final Markdown page;

    Values(Markdown page) {
        this.page = page;
    }

    void row(Parameter parameter) {
        boolean several = parameter.values().size() > 1;
        page.row(
                Markdown.code(parameter.name()) + "<br>" + parameter.meaning(),
                Markdown.stacked(parameter.values().stream()
                        .map(value -> said(value.words(), parameter.unit()) + (several ? " since " + value.from() : ""))
                        .toList()),
                Markdown.stacked(
                        parameter.values().stream().map(Parameter.Value::cite).toList()),
                direction(parameter.stricter()));
    }

    private static String said(List<String> words, String unit) {
        if (words.size() > PRINTED) {
            return words.size() + " " + unit;
        }
        return words.size() == 1 ? words.getFirst() + " " + unit : String.join(", ", words);
    }

    private static String direction(@Nullable Stricter stricter) {
        return stricter == null
                ? ""
                : switch (stricter) {
                    case LOWER -> "lower";
                    case HIGHER -> "higher";
                    case EARLIER -> "earlier";
                    case LATER -> "later";
                    case SUPERSET -> "longer";
                    case SUBSET -> "shorter";
                };
    }
}
