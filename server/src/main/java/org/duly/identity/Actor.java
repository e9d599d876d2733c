package org.duly.identity;

import java.util.Set;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts right now.
 *
 * @param user the person, or null when the system acts by itself (a due date, a nightly run)
 * @param name shown in timelines and the journal; for the system the name of the task
 */
public record Actor(@Nullable UserId user, String name, Set<Role> roles, CreditorScope scope) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system itself, over every creditor; {@code task} says for what. */
    public static Actor system(String task) {
        return new Actor(null, task, Set.of(), new CreditorScope.Everything());
    }

    /** Nobody: sees and may do nothing. */
    public static Actor nobody() {
        return new Actor(null, "nobody", Set.of(), CreditorScope.nothing());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The acting person; throws {@link IllegalStateException} when the system acts. */
    public UserId person() {
        if (user == null) {
            throw new IllegalStateException("A person must act here, not " + name);
        }
        return user;
    }
}
