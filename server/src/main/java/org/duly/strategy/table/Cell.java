package org.duly.strategy.table;

import java.util.List;

/** A condition in a cell, as the unary tests of FEEL that we understand. */
public sealed interface Cell {

    /** Fits everything: a dash. */
    record Any() implements Cell {}

    /** Fits if one of the tests does; with {@code not} if none does. */
    record OneOf(boolean not, List<Test> tests) implements Cell {
        public OneOf {
            tests = List.copyOf(tests);
        }
    }

    /** One test of a cell. Literals are {@link java.math.BigDecimal}, text, day or Boolean. */
    sealed interface Test {}

    record Equal(Object literal) implements Test {}

    record Compare(Order order, Object literal) implements Test {}

    /** From {@code low} to {@code high}; an open end leaves the bound itself out. */
    record Between(Object low, boolean lowOpen, Object high, boolean highOpen) implements Test {}

    /** Fits a case that has no value: {@code null}. */
    record Unknown() implements Test {}

    /** Which side of a literal. */
    enum Order {
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST
    }
}
