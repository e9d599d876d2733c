package org.duly.strategy.table;

import java.util.List;

/** What a column may hold. */
public sealed interface Kind {

    /** Numbers from {@code least} to {@code most} in steps of the last decimal; bounds are counted in those steps. */
    record Numbers(int decimals, long least, long most) implements Kind {}

    /** One word of a closed list. */
    record Choice(List<String> words) implements Kind {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** Any text, such as the code of a creditor. */
    record Text() implements Kind {}

    /** A day of the calendar. */
    record Day() implements Kind {}

    /** Yes or no. */
    record Flag() implements Kind {}

    /** Several words of a closed list; only outcomes can be several. */
    record Several(List<String> words) implements Kind {
        public Several {
            words = List.copyOf(words);
        }
    }
}
