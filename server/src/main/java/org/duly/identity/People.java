package org.duly.identity;

import java.util.List;
import org.duly.kernel.UserId;

/** Giving, changing and ending access; for administrators. */
public interface People {

    /** Whether nobody has access yet, so that the first administrator may set himself up. */
    boolean isEmpty();

    /**
     * Gives access with a first password.
     *
     * @param mustChange whether he must choose his own at the first sign-in
     * @throws IllegalArgumentException if the login or number is taken or the password breaks the rules; the message
     *     is a message code
     */
    UserId admit(NewMember member, String password, boolean mustChange);

    /** Changes name, roles, scope and team; open sessions keep their rights until they end. */
    void change(UserId id, NewMember changed);

    void qualify(UserId id, Qualification qualification);

    /** Sets a password and lifts a lockout. */
    void setPassword(UserId id, String password, boolean mustChange);

    void deactivate(UserId id);

    void reactivate(UserId id);

    /** Everybody, active first, by staff number. */
    List<Member> all();
}
