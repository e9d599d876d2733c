package org.duly.compliance.json;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duly.compliance.facts.EntryConsent;
import org.duly.compliance.facts.LastTime;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Target;
import tools.jackson.databind.JsonNode;

/** Single values: words of closed lists, dates, instants, amounts. */
final class Scalars {
    private static final Pattern TO_THE_SECOND =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?[+-]\\d{2}:\\d{2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern AMOUNT = Pattern.compile("\\d+(\\.\\d{1,2})?");

    private final Pattern instant;

    Scalars(boolean toTheSecond) {
        this.instant = toTheSecond ? TO_THE_SECOND : INSTANT;
    }

    boolean knows(Class<?> type) {
        return type == Target.class || type == LastTime.class;
    }

    boolean isScalar(Type type) {
        return type instanceof Class<?> plain && (!plain.isRecord() || knows(plain));
    }

    Object value(JsonNode json, Class<?> type, String path) {
        if (type == boolean.class || type == Boolean.class) {
            return flag(json, path);
        }
        if (type == EntryConsent.class) {
            return flag(json, path) ? EntryConsent.GIVEN : EntryConsent.REFUSED;
        }
        if (type == int.class || type == Integer.class) {
            return number(json, path);
        }
        if (!json.isString()) {
            throw new MalformedFacts(path, "must be a text");
        }
        return text(json.asString(), type, path);
    }

    /** A word of a closed list, as the case format spells it. */
    Object word(String text, Class<?> type, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (spelling((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        String words = Arrays.stream(type.getEnumConstants())
                .map(constant -> spelling((Enum<?>) constant))
                .collect(Collectors.joining(", "));
        throw new MalformedFacts(path, "\"" + text + "\" is none of " + words);
    }

    private static String spelling(Enum<?> word) {
        return word instanceof Location.Indicator ? RecordReader.lowerCase(word) : word.name();
    }

    private static Boolean flag(JsonNode json, String path) {
        if (!json.isBoolean()) {
            throw new MalformedFacts(path, "must be true or false");
        }
        return json.asBoolean();
    }

    private static Integer number(JsonNode json, String path) {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw new MalformedFacts(path, "must be a whole number");
        }
        return json.asInt();
    }

    /** A value from its written form. */
    Object text(String text, Class<?> type, String path) {
        if (type.isEnum()) {
            return word(text, type, path);
        }
        if (type == String.class) {
            return text;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(shaped(AMOUNT, text, "an amount such as 18.00", path));
        }
        try {
            return time(text, type, path);
        } catch (DateTimeException e) {
            throw new MalformedFacts(path, "\"" + text + "\" does not exist: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new MalformedFacts(path, "\"" + text + "\" is not a target of the case format");
        }
    }

    private Object time(String text, Class<?> type, String path) {
        if (type == Instant.class) {
            return OffsetDateTime.parse(shaped(instant, text, "an instant such as 2026-11-21T10:00:00+08:00", path))
                    .toInstant();
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(shaped(DATE, text, "a date such as 2026-11-21", path));
        }
        if (type == LastTime.class) {
            return LastTime.of(LocalDate.parse(shaped(DATE, text, "a date such as 2026-11-21", path)));
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(shaped(CLOCK, text, "a clock time such as 08:00", path));
        }
        if (type == ZoneId.class) {
            return ZoneId.of(text);
        }
        if (type == Target.class) {
            return Target.parse(text);
        }
        throw new IllegalStateException("no reader for " + type);
    }

    private static String shaped(Pattern pattern, String text, String example, String path) {
        if (!pattern.matcher(text).matches()) {
            throw new MalformedFacts(path, "\"" + text + "\" is not " + example);
        }
        return text;
    }
}
