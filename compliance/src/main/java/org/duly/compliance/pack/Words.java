package org.duly.compliance.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.compliance.rule.Circumstance;

/** Words of closed lists as a pack spells them: in capitals as in case files, or in lower case. */
final class Words {
    private Words() {}

    /** A word as a sentence says it. */
    static String said(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E of(Class<E> type, String text, Keys keys, String key) {
        for (E constant : type.getEnumConstants()) {
            String lower = constant.name().toLowerCase(Locale.ROOT);
            if (constant.name().equals(text)
                    || lower.equals(text)
                    || lower.replace('_', '-').equals(text)) {
                return constant;
            }
        }
        String words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw keys.refusal(key, text + " is not a known word", "Known are " + words);
    }

    static <E extends Enum<E>> Set<E> all(Class<E> type, Keys keys, String key) {
        Set<E> words = EnumSet.noneOf(type);
        for (String text : keys.words(key)) {
            words.add(of(type, text, keys, key));
        }
        return words;
    }

    static List<Circumstance> circumstances(Keys keys, String key) {
        return keys.words(key).stream()
                .map(text -> circumstance(text, keys, key))
                .toList();
    }

    private static Circumstance circumstance(String text, Keys keys, String key) {
        Circumstance named = Circumstance.named(text);
        if (named == null) {
            String words = Circumstance.all().stream().map(Circumstance::word).collect(Collectors.joining(", "));
            throw keys.refusal(key, text + " is not a known word", "Known are " + words);
        }
        return named;
    }
}
