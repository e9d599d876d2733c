package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.List;

/** Reads the parameters of a pack. */
final class ParameterReader {
    private ParameterReader() {}

    static List<Parameter> read(Keys parameters, ParameterTable table, Problems problems) {
        List<Parameter> read = new ArrayList<>();
        for (String name : parameters.names()) {
            Place place = parameters.place(name);
            problems.reading(() -> one(parameters.map(name), name, place, table))
                    .ifPresent(read::add);
        }
        return read;
    }

    private static Parameter one(Keys keys, String name, Place place, ParameterTable table) {
        Stricter stricter = keys.has("stricter") ? keys.word("stricter", Stricter.class) : null;
        Parameter parameter = new Parameter(name, keys.text("meaning"), keys.text("unit"), values(keys), stricter);
        if (keys.optionalText("read_by") != null) {
            table.markUsed(name);
        }
        keys.done();
        table.add(parameter, place);
        return parameter;
    }

    private static List<Parameter.Value> values(Keys keys) {
        List<Parameter.Value> values = new ArrayList<>();
        for (Keys value : keys.maps("values")) {
            Parameter.Value read = new Parameter.Value(value.date("from"), value.words("value"), value.text("cite"));
            value.done();
            if (read.words().isEmpty()) {
                throw value.refusal("value", "is empty", "Write the value");
            }
            if (!values.isEmpty() && !read.from().isAfter(values.getLast().from())) {
                throw value.refusal("from", read.from() + " is not later than the value before", "Put them in order");
            }
            values.add(read);
        }
        if (values.isEmpty()) {
            throw keys.refusal("values", "has none", "Write at least one dated, cited value");
        }
        return values;
    }
}
