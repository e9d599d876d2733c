package org.duly.compliance.json;

/** Facts that cannot be read without guessing: which key, and why. */
public final class MalformedFacts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public MalformedFacts(String key, String reason) {
        super(reason);
        this.key = key;
    }

    /** Path of the key at fault, such as {@code debts[0].lender}; empty for the whole. */
    public String key() {
        return key;
    }

    /** Why it cannot be read. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
