package org.duly.compliance;

import java.util.List;

/** What came of asking a stored receipt's question again. */
public sealed interface Replay {
    /** The answer is the same, by the same packs. */
    record Same() implements Replay {}

    /** The answer, or what it rests on, is another one; each difference is named. */
    record Differs(List<String> differences) implements Replay {
        public Differs {
            differences = List.copyOf(differences);
        }
    }
}
