package org.duly.party.keys;

/** The start fails: personal data is there and the keys that open it are not. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailable(String message) {
        super(message);
    }
}
