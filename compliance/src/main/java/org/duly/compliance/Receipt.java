package org.duly.compliance;

import java.time.Instant;
import java.util.List;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The record of one answer: what was asked, by which packs, what fired. In its canonical form it is the same bytes
 * wherever and whenever it is written, so its hash stands for it.
 *
 * @param rebutted presumptions that a rebuttal set aside; null where there was none
 * @param why in the case of a question no pack covers, otherwise null
 */
public record Receipt(
        String engine,
        List<PackRef> packs,
        Facts facts,
        Outcome outcome,
        List<Ground> grounds,
        @Nullable List<Ground> rebutted,
        @Nullable Reason why,
        @Nullable Instant nextAllowedAt) {
    /** The three answers. */
    public enum Outcome {
        ALLOWED,
        REFUSED,
        NOT_COVERED
    }

    public Receipt {
        packs = List.copyOf(packs);
        grounds = List.copyOf(grounds);
        rebutted = rebutted == null ? null : List.copyOf(rebutted);
    }

    /** UTF-8 JSON with sorted keys, no spaces and every fact written out. */
    public byte[] canonical() {
        return CanonicalJson.write(this);
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(canonical());
    }

    /** In what a later answer to the same question differs, whichever packs gave either; empty when it does not. */
    public List<String> answerDifferences(Receipt later) {
        return ReceiptDifference.betweenAnswers(this, later);
    }

    /** Reads a stored receipt; a key this version does not know is refused. */
    public static Receipt read(byte[] canonical) {
        return CanonicalJson.read(canonical, Receipt.class);
    }
}
