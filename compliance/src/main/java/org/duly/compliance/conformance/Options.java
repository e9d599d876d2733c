package org.duly.compliance.conformance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stood on the command line: options with a value, flags, and files. */
final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    private Options() {}

    static Options of(List<String> arguments, List<String> withValue) {
        Options options = new Options();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!withValue.contains(argument)) {
                options.files.add(argument);
            } else if (++i == arguments.size()) {
                throw new WrongCall(argument + " needs a value");
            } else {
                options.values.put(argument, arguments.get(i));
            }
        }
        return options;
    }

    boolean flag(String name) {
        return files.remove(name);
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    String needed(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new WrongCall(name + " is missing");
        }
        return value;
    }

    @Nullable
    LocalDate date(String name) {
        String value = values.get(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new WrongCall(name + " " + value + " is no date such as 2026-11-25");
        }
    }

    String onlyFile() {
        if (someFiles().size() != 1) {
            throw new WrongCall("one file at a time, not " + files);
        }
        return files.getFirst();
    }

    List<String> someFiles() {
        if (files.isEmpty()) {
            throw new WrongCall("no file is named");
        }
        for (String file : files) {
            if (file.startsWith("--")) {
                throw new WrongCall(file + " is no option here");
            }
        }
        return files;
    }

    void noFiles() {
        if (!files.isEmpty()) {
            throw new WrongCall(files.getFirst() + " is not understood here");
        }
    }
}
