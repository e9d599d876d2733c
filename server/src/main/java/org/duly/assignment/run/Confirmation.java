package org.duly.assignment.run;

import java.util.List;

/** What a confirmation came to. */
public sealed interface Confirmation {

    /** So many cases changed hands, now or at an earlier confirmation of the same run. */
    record Done(int moved) implements Confirmation {}

    /** Nothing moved: the book is another than the one that was shown. */
    record Refused(List<Change> changes) implements Confirmation {
        public Refused {
            changes = List.copyOf(changes);
        }
    }

    /** Nothing moved: the run was discarded before. */
    record Discarded() implements Confirmation {}
}
