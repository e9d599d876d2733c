package org.duly.strategy.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.duly.kernel.DebtorId;

/**
 * Puts debtors on a line from 0 to 9999 by a stable hash. The same salt gives the same place for ever; another salt
 * shuffles anew, so that experiments do not inherit each other's luck.
 */
public final class Share {

    private static final int PLACES = 10_000;
    private static final int A_PERCENT = PLACES / 100;

    private Share() {}

    public static int place(String salt, DebtorId debtor) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest((salt + "\n" + debtor.value()).getBytes(StandardCharsets.UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), PLACES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether a debtor is among the first {@code percent} of a hundred. */
    public static boolean within(String salt, DebtorId debtor, int percent) {
        return place(salt, debtor) < percent * A_PERCENT;
    }
}
