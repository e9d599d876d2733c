package org.duly.strategy.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.duly.strategy.table.Ranges.Stretch;
import org.jspecify.annotations.Nullable;

/** A column turned into a line of whole steps, on which every cell is a few stretches. */
final class Axis {

    /** Stands for a value that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final Column column;
    private final List<String> words;

    private Axis(Column column, List<String> words) {
        this.column = column;
        this.words = words;
    }

    /** The axis of a column whose cells are these; text takes its words from them, and one step for all other words. */
    static Axis of(Column column, List<Cell> cells) {
        return new Axis(
                column,
                switch (column.kind()) {
                    case Kind.Choice choice -> choice.words();
                    case Kind.Text _ -> texts(cells);
                    case Kind.Numbers _, Kind.Day _, Kind.Flag _, Kind.Several _ -> List.of();
                });
    }

    /** Every step that can occur. */
    Ranges domain() {
        Stretch all = switch (column.kind()) {
            case Kind.Numbers numbers -> new Stretch(numbers.least(), numbers.most());
            case Kind.Choice _ -> new Stretch(0, words.size() - 1L);
            case Kind.Text _ -> new Stretch(0, words.size());
            case Kind.Day _ -> new Stretch(0, LAST_DAY);
            case Kind.Flag _ -> new Stretch(0, 1);
            case Kind.Several _ -> throw new IllegalStateException("Several words are an outcome only");
        };
        return new Ranges(List.of(all), column.unknowable());
    }

    long step(@Nullable Object value) {
        if (value == null) {
            return UNKNOWN;
        }
        return switch (column.kind()) {
            case Kind.Numbers numbers ->
                ((BigDecimal) value)
                        .movePointRight(numbers.decimals())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValue();
            case Kind.Choice _, Kind.Text _ -> word((String) value);
            case Kind.Day _ -> ((LocalDate) value).toEpochDay();
            case Kind.Flag _ -> (Boolean) value ? 1 : 0;
            case Kind.Several _ -> throw new IllegalStateException("Several words are an outcome only");
        };
    }

    /** The value at a step, for showing; null for one that is not known. */
    @Nullable
    Object value(long step) {
        if (step == UNKNOWN) {
            return null;
        }
        return switch (column.kind()) {
            case Kind.Numbers numbers -> BigDecimal.valueOf(step, numbers.decimals());
            case Kind.Choice _ -> words.get((int) step);
            case Kind.Text _ -> step < words.size() ? words.get((int) step) : otherWord();
            case Kind.Day _ -> LocalDate.ofEpochDay(step);
            case Kind.Flag _ -> step == 1;
            case Kind.Several _ -> throw new IllegalStateException("Several words are an outcome only");
        };
    }

    Ranges ranges(Cell cell) {
        return switch (cell) {
            case Cell.Any _ -> Ranges.everything();
            case Cell.OneOf tests -> ranges(tests);
        };
    }

    private Ranges ranges(Cell.OneOf cell) {
        List<Stretch> stretches = new ArrayList<>();
        cell.tests().forEach(test -> stretches.addAll(stretches(test)));
        Ranges plain = Ranges.of(stretches, false);
        return new Ranges(cell.not() ? plain.others() : plain.stretches(), Naive.fits(cell, null));
    }

    private List<Stretch> stretches(Cell.Test test) {
        return switch (test) {
            case Cell.Unknown _ -> List.of();
            case Cell.Equal equal -> List.of(new Stretch(step(equal.literal()), step(equal.literal())));
            case Cell.Compare compare -> List.of(stretch(compare.order(), step(compare.literal())));
            case Cell.Between between ->
                List.of(new Stretch(
                        step(between.low()) + (between.lowOpen() ? 1 : 0),
                        step(between.high()) - (between.highOpen() ? 1 : 0)));
        };
    }

    private static Stretch stretch(Cell.Order order, long step) {
        return switch (order) {
            case BELOW -> new Stretch(Ranges.LEAST, step - 1);
            case AT_MOST -> new Stretch(Ranges.LEAST, step);
            case ABOVE -> new Stretch(step + 1, Ranges.MOST);
            case AT_LEAST -> new Stretch(step, Ranges.MOST);
        };
    }

    private long word(String value) {
        int index = words.indexOf(value);
        return index < 0 ? words.size() : index;
    }

    private String otherWord() {
        String other = "other";
        while (words.contains(other)) {
            other += "+";
        }
        return other;
    }

    private static List<String> texts(List<Cell> cells) {
        TreeSet<String> texts = new TreeSet<>();
        for (Cell cell : cells) {
            if (cell instanceof Cell.OneOf tests) {
                tests.tests().stream()
                        .filter(Cell.Equal.class::isInstance)
                        .forEach(test -> texts.add((String) ((Cell.Equal) test).literal()));
            }
        }
        return List.copyOf(texts);
    }
}
