package org.duly.portfolio.placing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duly.intake.DateStyle;

/**
 * Which column of a creditor's file holds which field.
 *
 * @param columns name of the column by code of the field
 * @param constants what a field always says, for what the file leaves out
 * @param templates text by code of the field in which <code>{column}</code> stands for that column's value
 */
public record Mapping(
        String name,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, String> templates,
        DateStyle dates) {

    private static final List<String> REQUIRED = List.of("name", "account_number", "product", "principal");

    public Mapping {
        columns = sorted(columns);
        constants = sorted(constants);
        templates = sorted(templates);
        Stream.of(columns, constants, templates)
                .flatMap(each -> each.keySet().stream())
                .filter(code -> !PlacementFields.isField(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("The mapping " + name + " speaks of an unknown field " + code);
                });
    }

    /** Required fields that nothing is said about. */
    public List<String> missing() {
        return REQUIRED.stream().filter(code -> !covers(code)).toList();
    }

    public boolean covers(String code) {
        return columns.containsKey(code) || constants.containsKey(code) || templates.containsKey(code);
    }

    /** Whether a file with these columns can be read with this mapping. */
    public boolean fits(Collection<String> available) {
        return available.containsAll(columns.values())
                && templates.values().stream()
                        .allMatch(
                                text -> available.containsAll(Template.of(text).columns()));
    }

    private static Map<String, String> sorted(Map<String, String> entries) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(entries)));
    }
}
