package org.duly.audit;

import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Tells the journal who acts. Implemented by the room that knows who signed in. */
public interface Witness {

    /** The acting person, or null when the system acts. */
    @Nullable
    UserId actor();

    /** His name, or the task of the system. */
    String name();
}
