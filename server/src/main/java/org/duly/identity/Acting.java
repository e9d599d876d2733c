package org.duly.identity;

import java.util.function.Supplier;

/** Says who acts, and lets the system or a test act as somebody for the length of a call. */
public interface Acting {

    /** Who acts on this thread: a {@link #as} in force, else the signed-in person, else nobody. */
    Actor current();

    /** Runs {@code work} as {@code actor}; transactions begun inside see that actor's scope. */
    <T> T as(Actor actor, Supplier<T> work);

    /** Runs {@code work} as {@code actor}. */
    default void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}
