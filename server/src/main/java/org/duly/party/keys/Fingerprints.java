package org.duly.party.keys;

import java.util.UUID;

/**
 * Keyed fingerprints by which encrypted values are found again; each purpose has its own, so they cannot be compared.
 */
public final class Fingerprints {

    private final Keyring keyring;

    Fingerprints(Keyring keyring) {
        this.keyring = keyring;
    }

    public UUID of(Purpose purpose, String value) {
        return keyring.fingerprint(purpose.name() + ":" + value);
    }

    /** What a fingerprint is for. The names are part of what is fingerprinted: never rename one. */
    public enum Purpose {
        NAME,
        IDENTITY,
        EXTERNAL_KEY,
        PERSON,
        POINT
    }
}
