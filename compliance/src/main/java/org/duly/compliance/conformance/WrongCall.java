package org.duly.compliance.conformance;

/** The command was called in a way it does not understand. */
final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongCall(String why) {
        super(why);
    }
}
