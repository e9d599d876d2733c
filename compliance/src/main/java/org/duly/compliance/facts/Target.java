package org.duly.compliance.facts;

import java.util.regex.Pattern;

/**
 * Who is addressed. A third party may carry a word saying who that is ({@code THIRD_PARTY:roommate}).
 *
 * @param role what the addressee is to the matter
 * @param word for a third party only, otherwise empty
 */
public record Target(Role role, String word) {
    /** The closed list of addressees. */
    public enum Role {
        CONSUMER,
        SPOUSE,
        PARENT,
        GUARDIAN,
        PERSONAL_REPRESENTATIVE,
        ESTATE,
        ATTORNEY,
        CRA,
        COURT,
        BUYER,
        VENDOR,
        LEDGER,
        RECORDS,
        PUBLIC,
        CONTACT_PERSON,
        GUARANTOR,
        HEIR,
        THIRD_PARTY
    }

    private static final String THIRD_PARTY_PREFIX = "THIRD_PARTY:";
    private static final Pattern THIRD_PARTY_WORD = Pattern.compile("[a-z]+");

    public static final Target CONSUMER = of(Role.CONSUMER);
    public static final Target CONTACT_PERSON = of(Role.CONTACT_PERSON);
    public static final Target SPOUSE = of(Role.SPOUSE);
    public static final Target GUARANTOR = of(Role.GUARANTOR);
    public static final Target HEIR = of(Role.HEIR);

    public Target {
        boolean thirdParty = role == Role.THIRD_PARTY;
        if (thirdParty != THIRD_PARTY_WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "a third party needs a word in lower case, and only a third party has one");
        }
    }

    public static Target of(Role role) {
        return new Target(role, "");
    }

    /** Reads the case format's form. */
    public static Target parse(String text) {
        if (text.startsWith(THIRD_PARTY_PREFIX)) {
            return new Target(Role.THIRD_PARTY, text.substring(THIRD_PARTY_PREFIX.length()));
        }
        return of(Role.valueOf(text));
    }

    /** The case format's form, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return role == Role.THIRD_PARTY ? THIRD_PARTY_PREFIX + word : role.name();
    }
}
