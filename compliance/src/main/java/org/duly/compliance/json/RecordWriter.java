package org.duly.compliance.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.duly.compliance.facts.Absent;
import org.duly.compliance.facts.EntryConsent;
import org.duly.compliance.facts.LastTime;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Target;

/** Writes records as canonical JSON. */
final class RecordWriter {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final StringBuilder out;

    RecordWriter(StringBuilder out) {
        this.out = out;
    }

    void value(Object value) {
        switch (value) {
            case Target target -> text(target.toString());
            case LastTime last -> text(String.valueOf(last.on()));
            case Record record -> object(members(record));
            case Map<?, ?> map -> object(named(map));
            case Collection<?> items -> array(items);
            case Location.Indicator indicator -> text(RecordReader.lowerCase(indicator));
            case EntryConsent consent -> out.append(consent == EntryConsent.GIVEN);
            case Enum<?> word -> text(word.name());
            case String string -> text(string);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case BigDecimal amount -> text(amount.toPlainString());
            case Instant instant -> text(written(instant));
            case LocalTime clock -> text(CLOCK.format(clock));
            case LocalDate date -> text(date.toString());
            case ZoneId zone -> text(zone.getId());
            default -> throw new IllegalStateException("no canonical form for " + value.getClass());
        }
    }

    private static String written(Instant instant) {
        return INSTANT.format(instant.atOffset(ZoneOffset.UTC)).replace("Z", "+00:00");
    }

    private static TreeMap<String, Object> members(Record record) {
        TreeMap<String, Object> members = new TreeMap<>();
        for (Components.Slot slot : Components.of(record.getClass()).slots()) {
            Object value = Reflection.read(record, slot.component());
            if (value == null) {
                continue;
            }
            if (slot.inline()) {
                members.putAll(members((Record) value));
            } else {
                members.put(slot.key(), missing(slot, value) ? Missing.NULL : value);
            }
        }
        return members;
    }

    private static TreeMap<String, Object> named(Map<?, ?> map) {
        TreeMap<String, Object> members = new TreeMap<>();
        map.forEach((key, value) -> members.put(String.valueOf(key), value));
        return members;
    }

    private static boolean missing(Components.Slot slot, Object value) {
        Absent absent = slot.component().getAnnotation(Absent.class);
        boolean never = value instanceof LastTime last && last.on() == null;
        return never
                || absent != null
                        && value instanceof Enum<?> word
                        && word.name().equals(absent.ifNull());
    }

    private void object(TreeMap<String, Object> members) {
        String separator = "{";
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.append(separator);
            text(member.getKey());
            out.append(':');
            if (member.getValue() == Missing.NULL) {
                out.append("null");
            } else {
                value(member.getValue());
            }
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        String separator = "";
        out.append('[');
        for (Object item : items) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(']');
    }

    private void text(String string) {
        JsonText.write(string, out);
    }

    /** Stands for "known to be missing". */
    private enum Missing {
        NULL
    }
}
