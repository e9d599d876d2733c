package org.duly.identity.access;

import java.util.Collection;
import java.util.List;
import org.duly.identity.Actor;
import org.duly.identity.Member;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A member who signed in. Two sessions of the same member are equal, so that their number can be limited.
 *
 * @param locked too many wrong passwords, not yet over
 */
public record SignedIn(Member member, String passwordHash, boolean mustChangePassword, boolean locked)
        implements UserDetails {

    private static final long serialVersionUID = 1L;

    public Actor actor() {
        return member.actor();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return member.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return member.login();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return member.active();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.member.id().equals(member.id());
    }

    @Override
    public int hashCode() {
        return List.of(member.id()).hashCode();
    }

    @Override
    public String toString() {
        return member.login();
    }
}
