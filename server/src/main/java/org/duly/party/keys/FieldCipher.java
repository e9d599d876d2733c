package org.duly.party.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts single fields. A sealed value opens only in the row and the field it was sealed for. */
public final class FieldCipher {

    private final Keyring keyring;

    FieldCipher(Keyring keyring) {
        this.keyring = keyring;
    }

    public byte[] seal(Field field, UUID row, String clear) {
        return keyring.encrypt(clear.getBytes(UTF_8), bound(field, row));
    }

    /** The same, where nothing stays nothing. */
    public byte @Nullable [] sealIfAny(Field field, UUID row, @Nullable String clear) {
        return clear == null ? null : seal(field, row, clear);
    }

    public String open(Field field, UUID row, byte[] sealed) {
        return new String(keyring.decrypt(sealed, bound(field, row)), UTF_8);
    }

    /** The same, where nothing stays nothing. */
    public @Nullable String openIfAny(Field field, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : open(field, row, sealed);
    }

    private static byte[] bound(Field field, UUID row) {
        return (field.name() + ":" + row).getBytes(UTF_8);
    }

    /** The fields that hold personal data. The names are part of what is encrypted: never rename one. */
    public enum Field {
        DEBTOR_NAME,
        DEBTOR_IDENTITY,
        DEBTOR_SITUATION_REASON,
        POINT_VALUE,
        POINT_HOLDER
    }
}
