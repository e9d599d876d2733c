package org.duly.intake.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a number in a workbook stands for, by the way its cell shows it. */
final class NumberFormats {

    /** What the number is. */
    sealed interface Kind {}

    record Plain() implements Kind {}

    record Day() implements Kind {}

    /** Shown with leading zeros, as account numbers are. */
    record Padded(int digits) implements Kind {}

    private final Map<String, Kind> byFormat = new HashMap<>();

    Kind kind(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null && isBuiltInDay(id) ? new Day() : new Plain();
        }
        return byFormat.computeIfAbsent(format, NumberFormats::read);
    }

    /** Numbers fixed by the file format, the East Asian ones included. */
    private static boolean isBuiltInDay(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    private static Kind read(String format) {
        String bare =
                format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
        if (bare.equals("general") || bare.equals("@")) {
            return new Plain();
        }
        if (bare.matches("0{2,}")) {
            return new Padded(bare.length());
        }
        return bare.matches("(?s).*[ymdhs年月日].*") ? new Day() : new Plain();
    }
}
