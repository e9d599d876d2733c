package org.duly.party.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * The keys of the agency: one set encrypts fields (AES-256-GCM), the other makes fingerprints by which encrypted values
 * are found again (HMAC-SHA-256). Never printed; {@link #toString} says only that it is there.
 */
public final class Keyring {

    private static final String FORMAT = "duly1";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks AES-GCM or HMAC-SHA-256; use a complete JDK", e);
        }
    }

    private final KeysetHandle fields;
    private final KeysetHandle prints;
    private final Aead cipher;
    private final PrfSet fingerprinter;

    private Keyring(KeysetHandle fields, KeysetHandle prints) throws GeneralSecurityException {
        this.fields = fields;
        this.prints = prints;
        this.cipher = fields.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.fingerprinter = prints.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Fresh keys. */
    public static Keyring create() {
        try {
            return new Keyring(
                    fresh(PredefinedAeadParameters.AES256_GCM), fresh(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys could not be made", e);
        }
    }

    /** Reads what {@link #toText} wrote; throws {@link KeysUnavailable} for anything else. */
    public static Keyring parse(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FORMAT)) {
            throw new KeysUnavailable("The keys are not in the form duly1.….…; put back the untouched file");
        }
        try {
            return new Keyring(decode(parts[1]), decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeysUnavailable("The keys are damaged; put back the untouched file");
        }
    }

    /** The keys themselves, on one line. Whoever has this reads everything. */
    String toText() {
        try {
            return FORMAT + "." + encode(fields) + "." + encode(prints);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys could not be written", e);
        }
    }

    /** Encrypts so that it opens only with the same {@code bound}. */
    byte[] encrypt(byte[] clear, byte[] bound) {
        try {
            return cipher.encrypt(clear, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A field could not be encrypted", e);
        }
    }

    /** Opens what {@link #encrypt} made with the same {@code bound}. */
    byte[] decrypt(byte[] sealed, byte[] bound) {
        try {
            return cipher.decrypt(sealed, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A field was altered, moved to another row, or written with other keys", e);
        }
    }

    /** The keyed fingerprint of a text: equal for equal text, useless without the key. */
    UUID fingerprint(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(fingerprinter.computePrimary(text.getBytes(UTF_8), 16));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A fingerprint could not be made", e);
        }
    }

    /** Tells one keyring from another without giving anything away. */
    UUID identity() {
        return fingerprint("duly keyring");
    }

    @Override
    public String toString() {
        return "Keyring[not shown]";
    }

    private static KeysetHandle fresh(com.google.crypto.tink.Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private static String encode(KeysetHandle keys) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static KeysetHandle decode(String part) throws GeneralSecurityException {
        String json = new String(Base64.getUrlDecoder().decode(part), UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
