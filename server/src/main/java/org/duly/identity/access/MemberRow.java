package org.duly.identity.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;

/** Reads a row of the members' table. */
final class MemberRow {

    private MemberRow() {}

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                row.getString("number"),
                roles(row.getArray("roles")),
                scope(row),
                row.getString("team"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("active"));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static CreditorScope scope(ResultSet row) throws SQLException {
        if (row.getBoolean("sees_everything")) {
            return new CreditorScope.Everything();
        }
        UUID[] creditors = (UUID[]) row.getArray("creditors").getArray();
        return new CreditorScope.Only(
                Arrays.stream(creditors).map(CreditorId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
