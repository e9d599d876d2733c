package org.duly.compliance.pack;

import java.math.BigDecimal;
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
import org.duly.compliance.rule.BusinessCalendar;
import org.duly.compliance.rule.Dated;

/** The parameters of one jurisdiction by name, handed to checks in the type they need; remembers which are used. */
final class ParameterTable {
    private final Map<String, Parameter> byName;
    private final Map<String, Place> places;
    private final Set<String> used;
    private final Map<String, String> instead;
    private final Set<String> replaced = new HashSet<>();

    ParameterTable() {
        this(new TreeMap<>(), new TreeMap<>(), new HashSet<>(), Map.of());
    }

    private ParameterTable(
            Map<String, Parameter> byName, Map<String, Place> places, Set<String> used, Map<String, String> instead) {
        this.byName = byName;
        this.places = places;
        this.used = used;
        this.instead = instead;
    }

    /** The same parameters, some of them answered by others. */
    ParameterTable withInstead(Map<String, String> names) {
        return new ParameterTable(byName, places, used, names);
    }

    /** The names for which another was answered so far. */
    Set<String> replaced() {
        return replaced;
    }

    /** The same parameters without those of the given names, which these rules may not read. */
    ParameterTable without(Set<String> names) {
        Map<String, Parameter> fewer = new TreeMap<>(byName);
        fewer.keySet().removeAll(names);
        return new ParameterTable(fewer, places, used, instead);
    }

    /** The parameter a key names. */
    Parameter parameter(String name, Keys keys, String key) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw keys.refusal(key, "no parameter is called " + name, "Set it under parameters");
        }
        return parameter;
    }

    void add(Parameter parameter, Place place) {
        Place before = places.putIfAbsent(parameter.name(), place);
        if (before != null) {
            throw new UnfitPack(new Problem(
                    place,
                    "parameters." + parameter.name(),
                    "is already set at " + before,
                    "Give it a name of its own"));
        }
        byName.put(parameter.name(), parameter);
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

    /** A calendar: each value lists the holidays of the year that begins on its first day. */
    BusinessCalendar calendar(Keys keys, String key, LocalDate from) {
        String name = keys.text(key);
        return new BusinessCalendar(
                name,
                named(
                        keys,
                        key,
                        name,
                        from,
                        words -> words.stream().map(LocalDate::parse).toList()));
    }

    Dated<List<LetterBlock>> letterBlocks(Keys keys, String key, LocalDate from) {
        return resolve(
                keys,
                key,
                from,
                words -> words.stream().map(LetterBlock::valueOf).toList());
    }

    void refuseUnused(Problems problems) {
        places.forEach((name, place) -> {
            if (!used.contains(name)) {
                problems.add(new Problem(
                        place,
                        "parameters." + name,
                        "is used by no rule",
                        "Remove it, use it, or say who reads it with read_by"));
            }
        });
    }

    private <T> Dated<T> resolve(Keys keys, String key, LocalDate from, Function<List<String>, T> reader) {
        return named(keys, key, keys.text(key), from, reader);
    }

    private <T> Dated<T> named(
            Keys keys, String key, String written, LocalDate from, Function<List<String>, T> reader) {
        String name = instead.getOrDefault(written, written);
        Parameter parameter = parameter(name, keys, key);
        used.add(name);
        if (instead.containsKey(written)) {
            used.add(written);
            replaced.add(written);
        }
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
