package org.duly.portfolio.placing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.intake.ColumnMatcher;
import org.duly.intake.DateStyle;
import org.duly.intake.Suggestion;
import org.duly.kernel.Jurisdiction;
import org.duly.portfolio.Creditor;

/** Guesses a mapping from the names of the columns and the country of the creditor. */
public final class Suggested {

    private Suggested() {}

    public static Mapping mapping(Creditor creditor, List<String> columns) {
        return choice(creditor, columns).mapping();
    }

    static Mappings.Choice choice(Creditor creditor, List<String> columns) {
        Map<String, String> mapped = new HashMap<>();
        Map<String, Integer> confidence = new HashMap<>();
        for (Suggestion suggestion : ColumnMatcher.suggest(columns, PlacementFields.fields())) {
            mapped.put(suggestion.field(), suggestion.column());
            confidence.put(suggestion.field(), suggestion.confidence());
        }
        Mapping mapping = new Mapping(creditor.code(), mapped, Map.of(), Map.of(), usualDates(creditor.jurisdiction()));
        return new Mappings.Choice(mapping, confidence, false);
    }

    private static DateStyle usualDates(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case CN -> DateStyle.yearFirst();
            case US -> DateStyle.monthFirst();
            case UK -> DateStyle.dayFirst();
        };
    }
}
