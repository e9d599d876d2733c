package org.duly.strategy.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.strategy.table.Cell.Between;
import org.duly.strategy.table.Cell.Compare;
import org.duly.strategy.table.Cell.Equal;
import org.duly.strategy.table.Cell.Order;
import org.duly.strategy.table.Cell.Test;
import org.duly.strategy.table.Complaint.Wrong;

/**
 * Reads cells in the syntax of FEEL unary tests: dash, literals, comparisons, ranges, lists, {@code not(...)} and
 * {@code null}. Whatever else FEEL knows is refused by its name.
 */
final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DATE = Pattern.compile("(?:date\\(\\s*\"([^\"]*)\"\\s*\\)|@\"([^\"]*)\")");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ]*");
    private static final int LONGEST = 500;

    private final String text;
    private final Kind kind;
    private int at;

    private CellReader(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** What is wrong, thrown within this package only and answered as a complaint. */
    static final class Misread extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Wrong wrong;

        Misread(String code, Object... arguments) {
            super(code);
            this.wrong = Wrong.of(code, arguments);
        }

        Wrong wrong() {
            return wrong;
        }
    }

    /** A condition on a column of this kind. */
    static Cell condition(String text, Kind kind) throws Misread {
        String bare = text.strip();
        if (bare.equals("-")) {
            return new Cell.Any();
        }
        if (bare.isEmpty()) {
            throw new Misread("empty");
        }
        if (bare.length() > LONGEST) {
            throw new Misread("too-long", LONGEST);
        }
        return new CellReader(bare, kind).condition();
    }

    /** A single literal of this kind. */
    static Object literal(String text, Kind kind) throws Misread {
        CellReader reader = new CellReader(text.strip(), kind);
        Object literal = reader.literal();
        reader.end();
        return literal;
    }

    /** A list of literals in brackets, or one literal alone. */
    static List<Object> list(String text, Kind kind) throws Misread {
        CellReader reader = new CellReader(text.strip(), kind);
        List<Object> literals = new ArrayList<>();
        boolean bracket = reader.take("[");
        if (!bracket || !reader.take("]")) {
            do {
                literals.add(reader.literal());
            } while (bracket && reader.take(","));
            if (bracket && !reader.take("]")) {
                throw reader.misread();
            }
        }
        reader.end();
        return literals;
    }

    private Cell condition() throws Misread {
        boolean not = text.startsWith("not") && takeWord("not") && expect("(");
        List<Test> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (take(","));
        if (not && !take(")")) {
            throw new Misread("unclosed", text);
        }
        end();
        return new Cell.OneOf(not, tests);
    }

    private Test test() throws Misread {
        skip();
        if (takeWord("null")) {
            return new Cell.Unknown();
        }
        for (String sign : List.of("<=", ">=", "<", ">")) {
            if (take(sign)) {
                return new Compare(order(sign), ordered(literal()));
            }
        }
        if (take("[")) {
            return between(false);
        }
        if (take("(") || take("]")) {
            return between(true);
        }
        return new Equal(literal());
    }

    private Test between(boolean lowOpen) throws Misread {
        Object low = ordered(literal());
        if (!take("..")) {
            throw new Misread("range", text);
        }
        Object high = ordered(literal());
        boolean highOpen = take(")") || take("[");
        if (!highOpen && !take("]")) {
            throw new Misread("unclosed", text);
        }
        if (Literals.compare(low, high) > 0) {
            throw new Misread("range-backwards", text);
        }
        return new Between(low, lowOpen, high, highOpen);
    }

    private Object literal() throws Misread {
        skip();
        Matcher number = at(NUMBER);
        if (number != null) {
            return Literals.fit(new BigDecimal(number.group()), kind);
        }
        Matcher date = at(DATE);
        if (date != null) {
            return Literals.fit(day(date.group(1) == null ? date.group(2) : date.group(1)), kind);
        }
        Matcher quoted = at(TEXT);
        if (quoted != null) {
            return Literals.fit(quoted.group(1).replaceAll("\\\\(.)", "$1"), kind);
        }
        if (takeWord("true")) {
            return Literals.fit(true, kind);
        }
        if (takeWord("false")) {
            return Literals.fit(false, kind);
        }
        throw misread();
    }

    /** Says what was found instead of a literal, by its name in FEEL where it has one. */
    private Misread misread() {
        String rest = text.substring(at);
        if (rest.startsWith("?")) {
            return new Misread("question-mark", text);
        }
        Matcher word = WORD.matcher(rest);
        if (word.lookingAt()) {
            boolean call = rest.substring(word.end()).stripLeading().startsWith("(");
            String name = word.group().strip();
            return call ? new Misread("function", name) : Literals.unquoted(name, kind);
        }
        return rest.isEmpty() ? new Misread("incomplete", text) : new Misread("unexpected", rest, at + 1);
    }

    private void end() throws Misread {
        skip();
        if (at < text.length()) {
            String rest = text.substring(at);
            boolean sum = "+-*/".indexOf(rest.charAt(0)) >= 0;
            throw sum ? new Misread("arithmetic", text) : misread();
        }
    }

    private Object ordered(Object literal) throws Misread {
        if (literal instanceof BigDecimal || literal instanceof LocalDate) {
            return literal;
        }
        throw new Misread("not-ordered", text);
    }

    private static LocalDate day(String iso) throws Misread {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            throw new Misread("not-a-day", iso);
        }
    }

    private static Order order(String sign) {
        return switch (sign) {
            case "<" -> Order.BELOW;
            case "<=" -> Order.AT_MOST;
            case ">" -> Order.ABOVE;
            default -> Order.AT_LEAST;
        };
    }

    private boolean expect(String sign) throws Misread {
        if (!take(sign)) {
            throw new Misread("unclosed", text);
        }
        return true;
    }

    private boolean take(String sign) {
        skip();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private boolean takeWord(String word) {
        skip();
        int end = at + word.length();
        boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return whole && take(word);
    }

    private @org.jspecify.annotations.Nullable Matcher at(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
            return matcher;
        }
        return null;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
