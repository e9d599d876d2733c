package org.duly.reporting.packdiff;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands otherwise in the other version of the packs.
 *
 * @param kind whether it came, went or changed
 * @param what a pack, a rule, an exception, a number or something left to people
 * @param id with the pack where ids are unique only inside it
 * @param details what exactly, was and is; empty for what came or went
 */
record Change(Kind kind, What what, String id, List<Detail> details) {

    Change {
        details = List.copyOf(details);
    }

    /** Whether it came, went or changed. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What changed. */
    enum What {
        PACK,
        RULE,
        EXCEPTION,
        NUMBER,
        PEOPLE
    }

    /** One part of it, before and after. */
    record Detail(String part, String was, String is) {}

    static List<Change> between(Packs before, Packs after) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(of(What.PACK, heads(before), heads(after)));
        changes.addAll(of(
                What.RULE,
                all(before, Pack::rules, (pack, rule) -> rule.id()),
                all(after, Pack::rules, (pack, rule) -> rule.id())));
        changes.addAll(of(
                What.EXCEPTION,
                all(before, Pack::exemptions, (pack, one) -> one.id()),
                all(after, Pack::exemptions, (pack, one) -> one.id())));
        changes.addAll(of(
                What.NUMBER,
                all(before, Pack::parameters, (pack, one) -> pack.ref().id() + " " + one.name()),
                all(after, Pack::parameters, (pack, one) -> pack.ref().id() + " " + one.name())));
        changes.addAll(of(
                What.PEOPLE,
                all(before, Pack::leftToPeople, (pack, one) -> one.id()),
                all(after, Pack::leftToPeople, (pack, one) -> one.id())));
        return changes;
    }

    /** A pack without its hash and its contents: its dates, rank and who checked it. */
    private record Head(String version, Object title, Object force, Object inForce, Object checked, Object legalTime) {}

    private static Map<String, Record> heads(Packs packs) {
        Map<String, Record> heads = new LinkedHashMap<>();
        packs.all()
                .forEach(pack -> heads.put(
                        pack.ref().id(),
                        new Head(
                                pack.ref().version(),
                                pack.title(),
                                pack.force(),
                                pack.inForce(),
                                pack.checked(),
                                pack.legalTime())));
        return heads;
    }

    private interface Naming<T> {
        String of(Pack pack, T one);
    }

    private static <T extends Record> Map<String, Record> all(
            Packs packs, Function<Pack, List<T>> part, Naming<T> naming) {
        Map<String, Record> all = new LinkedHashMap<>();
        packs.all().forEach(pack -> part.apply(pack).forEach(one -> all.put(naming.of(pack, one), one)));
        return all;
    }

    private static List<Change> of(What what, Map<String, Record> before, Map<String, Record> after) {
        List<Change> changes = new ArrayList<>();
        before.forEach((id, was) -> {
            Record is = after.get(id);
            if (is == null) {
                changes.add(new Change(Kind.REMOVED, what, id, List.of()));
            } else if (!is.equals(was)) {
                changes.add(new Change(Kind.CHANGED, what, id, details("", was, is)));
            }
        });
        after.keySet().stream()
                .filter(id -> !before.containsKey(id))
                .forEach(id -> changes.add(new Change(Kind.ADDED, what, id, List.of())));
        return changes;
    }

    /** Goes down into records and lists of equal length, so that the one number that changed is what is named. */
    private static List<Detail> details(String path, @Nullable Object was, @Nullable Object is) {
        if (Objects.equals(was, is)) {
            return List.of();
        }
        if (was instanceof Record one
                && is instanceof Record other
                && one.getClass().equals(other.getClass())) {
            List<Detail> details = new ArrayList<>();
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                details.addAll(details(join(path, component.getName()), read(component, one), read(component, other)));
            }
            return details;
        }
        if (was instanceof List<?> ones && is instanceof List<?> others && ones.size() == others.size()) {
            List<Detail> details = new ArrayList<>();
            for (int i = 0; i < ones.size(); i++) {
                details.addAll(details(path + "[" + (i + 1) + "]", ones.get(i), others.get(i)));
            }
            return details;
        }
        return List.of(new Detail(path, said(was), said(is)));
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " hides its " + component.getName(), e);
        }
    }

    private static String said(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(value);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
