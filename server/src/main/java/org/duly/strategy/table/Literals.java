package org.duly.strategy.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duly.strategy.table.CellReader.Misread;

/** Literals and the kinds they fit. */
final class Literals {

    private Literals() {}

    /** The literal, if a column of this kind may hold it. */
    static Object fit(Object literal, Kind kind) throws Misread {
        return switch (kind) {
            case Kind.Numbers numbers -> number(literal, numbers);
            case Kind.Choice choice -> word(literal, choice.words());
            case Kind.Several several -> word(literal, several.words());
            case Kind.Text _ -> literal instanceof String ? literal : refuse("needs-text", literal);
            case Kind.Day _ -> literal instanceof LocalDate ? literal : refuse("needs-day", literal);
            case Kind.Flag _ -> literal instanceof Boolean ? literal : refuse("needs-flag", literal);
        };
    }

    /** Two literals of one kind. */
    static int compare(Object left, Object right) {
        return switch (left) {
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case LocalDate day -> day.compareTo((LocalDate) right);
            default -> throw new IllegalArgumentException(left + " has no order");
        };
    }

    static boolean same(Object left, Object right) {
        return left instanceof BigDecimal number && right instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : left.equals(right);
    }

    /** A bare word: most often text without its quotes. */
    static Misread unquoted(String word, Kind kind) {
        return switch (kind) {
            case Kind.Choice choice -> new Misread("unquoted", word, quoted(choice.words()));
            case Kind.Several several -> new Misread("unquoted", word, quoted(several.words()));
            case Kind.Text _ -> new Misread("unquoted", word, "\"" + word + "\"");
            case Kind.Numbers _ -> new Misread("needs-number", word);
            case Kind.Day _ -> new Misread("needs-day", word);
            case Kind.Flag _ -> new Misread("needs-flag", word);
        };
    }

    private static Object number(Object literal, Kind.Numbers kind) throws Misread {
        if (!(literal instanceof BigDecimal number)) {
            return refuse("needs-number", literal);
        }
        if (number.stripTrailingZeros().scale() > kind.decimals()) {
            throw new Misread(kind.decimals() == 0 ? "needs-whole" : "decimals", number, kind.decimals());
        }
        if (number.precision() - number.scale() > 15) {
            throw new Misread("too-big", number);
        }
        return number;
    }

    private static Object word(Object literal, List<String> words) throws Misread {
        if (literal instanceof String && words.contains(literal)) {
            return literal;
        }
        throw new Misread("unknown-word", literal, quoted(words));
    }

    private static Object refuse(String code, Object literal) throws Misread {
        throw new Misread(code, literal);
    }

    static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(word -> "\"" + word + "\"").toList());
    }
}
