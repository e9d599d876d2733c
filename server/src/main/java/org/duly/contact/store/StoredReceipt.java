package org.duly.contact.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the gate, kept for good.
 *
 * @param houseRules grounds of this house beside those of the packs, as message codes
 * @param canonical the receipt in its canonical form, whose SHA-256 is {@code hash}
 */
public record StoredReceipt(
        UUID id, String hash, About about, Asked asked, Answered answered, List<String> houseRules, String canonical) {

    public StoredReceipt {
        houseRules = List.copyOf(houseRules);
    }

    /** What was to be done. */
    public record About(CreditorId creditor, CaseId caseId, ContactPointId point, Channel channel) {}

    /** Who asked, when. */
    public record Asked(Instant at, @Nullable UserId by, String byName) {}

    /** What was answered; {@code answer} is one of ALLOWED, REFUSED, NOT_COVERED. */
    public record Answered(
            String answer, List<String> rules, @Nullable Instant nextAllowedAt) {
        public Answered {
            rules = List.copyOf(rules);
        }
    }
}
