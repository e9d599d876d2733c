package org.duly.compliance.pack;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.duly.compliance.facts.LetterBlock;
import org.duly.compliance.rule.Dated;

/** The parameters of one jurisdiction by name, handed to checks in the type they need; remembers which are used. */
final class ParameterTable {
    private final Map<String, Parameter> byName = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    void add(Parameter parameter, String place) {
        if (byName.put(parameter.name(), parameter) != null) {
            throw new UnfitPack(
                    place,
                    "parameters." + parameter.name(),
                    "is already set at " + places.get(parameter.name()),
                    "Give it a name of its own");
        }
        places.put(parameter.name(), place);
    }

    void markUsed(String name) {
        used.add(name);
    }

    Dated<Integer> whole(Keys keys, String key, LocalDate from) {
        return resolve(keys, key, from, words -> Integer.valueOf(words.getFirst()));
    }

    Dated<BigDecimal> decimal(Keys keys, String key, LocalDate from) {
        return resolve(keys, key, from, words -> new BigDecimal(words.getFirst()));
    }

    Dated<LocalTime> clock(Keys keys, String key, LocalDate from) {
        return resolve(keys, key, from, words -> LocalTime.parse(words.getFirst()));
    }

    Dated<LocalDate> date(Keys keys, String key, LocalDate from) {
        return resolve(keys, key, from, words -> LocalDate.parse(words.getFirst()));
    }

    Dated<List<String>> words(Keys keys, String key, LocalDate from) {
        return resolve(keys, key, from, List::copyOf);
    }

    Dated<List<LetterBlock>> letterBlocks(Keys keys, String key, LocalDate from) {
        return resolve(
                keys,
                key,
                from,
                words -> words.stream().map(LetterBlock::valueOf).toList());
    }

    Dated<List<DayOfWeek>> weekdays(Keys keys, String key, LocalDate from) {
        return resolve(
                keys, key, from, words -> words.stream().map(DayOfWeek::valueOf).toList());
    }

    void refuseUnused() {
        for (String name : byName.keySet()) {
            if (!used.contains(name)) {
                throw new UnfitPack(
                        String.valueOf(places.get(name)),
                        "parameters." + name,
                        "is used by no rule",
                        "Remove it, use it, or say who reads it with read_by");
            }
        }
    }

    private <T> Dated<T> resolve(Keys keys, String key, LocalDate from, Function<List<String>, T> reader) {
        String name = keys.text(key);
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw keys.refusal(key, "no parameter is called " + name, "Set it under parameters");
        }
        used.add(name);
        if (parameter.values().getFirst().from().isAfter(from)) {
            throw keys.refusal(
                    key, name + " has no value yet on " + from + ", when the rule begins", "Mend one of the dates");
        }
        List<Dated.Step<T>> steps = new ArrayList<>();
        for (Parameter.Value value : parameter.values()) {
            try {
                steps.add(new Dated.Step<>(value.from(), reader.apply(value.words())));
            } catch (RuntimeException e) {
                throw keys.refusal(
                        key, name + " is " + value.words() + ", which cannot be used here", "Mend the value");
            }
        }
        return new Dated<>(steps);
    }
}
