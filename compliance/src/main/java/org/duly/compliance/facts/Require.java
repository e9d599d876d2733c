package org.duly.compliance.facts;

/** Guards of the fact records; a breach names the key, so that the author of the facts can find it. */
final class Require {
    private Require() {}

    static String text(String key, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(key + " must not be empty");
        }
        return value;
    }

    static int atLeast(int least, String key, int value) {
        if (value < least) {
            throw new IllegalArgumentException(key + " must be " + least + " or more, it is " + value);
        }
        return value;
    }
}
