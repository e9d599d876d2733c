package org.duly.party;

/**
 * Encrypts what holds personal data but is not about one debtor, such as a file a creditor sent, for rooms that must
 * keep it a while.
 */
public interface Vault {

    /**
     * Encrypts.
     *
     * @param bound where the value is kept; it opens only there
     */
    byte[] seal(String bound, byte[] clear);

    /** Opens what was sealed with the same {@code bound}. */
    byte[] open(String bound, byte[] sealed);
}
