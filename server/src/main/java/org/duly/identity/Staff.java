package org.duly.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.UserId;

/** The people who work here. */
public interface Staff {

    Optional<Member> byLogin(String login);

    /** The member with this id; throws {@link java.util.NoSuchElementException} if there is none. */
    Member byId(UserId id);

    /** Display names by id, for lists; unknown ids are absent. */
    Map<UserId, String> names(Collection<UserId> ids);

    /** Active members with this role, by staff number. */
    List<Member> withRole(Role role);

    Qualification qualificationOf(UserId id);
}
