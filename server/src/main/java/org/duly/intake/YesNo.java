package org.duly.intake;

import java.util.Locale;
import java.util.Set;

/** Reads yes and no in Chinese and English. */
public final class YesNo {

    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "t", "对");
    private static final Set<String> NO = Set.of("否", "无", "n", "no", "false", "0", "f", "不是");

    private YesNo() {}

    public static Parsed<Boolean> parse(String text) {
        String plain = PlainText.dense(text).toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return new Parsed.Blank<>();
        }
        if (YES.contains(plain)) {
            return new Parsed.Value<>(true);
        }
        return NO.contains(plain) ? new Parsed.Value<>(false) : new Parsed.Bad<>("yesno.format");
    }
}
