package org.duly.identity;

import java.util.Locale;
import java.util.Set;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person who works here, or a creditor's reader.
 *
 * @param login what he types to sign in
 * @param number staff number that he names on a call
 * @param team name of the team, or null outside teams
 */
public record Member(
        UserId id,
        String login,
        String name,
        String number,
        Set<Role> roles,
        CreditorScope scope,
        @Nullable String team,
        Locale locale,
        boolean active) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /** This member as the one who acts. */
    public Actor actor() {
        return new Actor(id, name, roles, scope);
    }
}
