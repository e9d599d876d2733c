package org.duly.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person about to be given access. */
public record NewMember(
        String login,
        String name,
        String number,
        Set<Role> roles,
        CreditorScope scope,
        @Nullable String team,
        Locale locale) {

    public NewMember {
        login = login.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }
}
