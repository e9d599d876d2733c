package org.duly.party.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.duly.party.Vault;
import org.springframework.stereotype.Component;

/** Encrypts with the keys of the agency. */
@Component
class KeyringVault implements Vault {

    /** Keeps vault values apart from fields: neither opens as the other. */
    private static final String PREFIX = "VAULT:";

    private final Keyring keyring;

    KeyringVault(Keyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public byte[] seal(String bound, byte[] clear) {
        return keyring.encrypt(clear, (PREFIX + bound).getBytes(UTF_8));
    }

    @Override
    public byte[] open(String bound, byte[] sealed) {
        return keyring.decrypt(sealed, (PREFIX + bound).getBytes(UTF_8));
    }
}
