package org.duly.identity.access;

import java.util.Locale;

/** What a password must be: long enough, not the login, not one character repeated. Length beats symbols. */
final class PasswordRules {

    private static final int MIN_LENGTH = 12;
    private static final int MIN_DISTINCT = 6;

    private PasswordRules() {}

    /** Throws {@link IllegalArgumentException} with a message code when a rule is broken. */
    static void check(String login, String password) {
        if (password.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("identity.password.too-short");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            throw new IllegalArgumentException("identity.password.contains-login");
        }
        if (password.codePoints().distinct().count() < MIN_DISTINCT) {
            throw new IllegalArgumentException("identity.password.too-uniform");
        }
    }
}
