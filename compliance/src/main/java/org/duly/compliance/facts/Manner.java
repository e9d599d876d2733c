package org.duly.compliance.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The setting of a contact.
 *
 * @param onInboundCall speaking on a call the debtor placed: no outbound call, and it uses up no count
 * @param duringCall something said within a running call, not a new one
 * @param inReplyTo instant of the inbound message this answers
 * @param automated sent without a human
 * @param requiredByLaw other law demands this contact
 * @param firstContact first contact of this acting party on this debt
 */
public record Manner(
        boolean onInboundCall,
        boolean duringCall,
        @Nullable Instant inReplyTo,
        boolean automated,
        boolean requiredByLaw,
        boolean firstContact) {
    public static final Manner ORDINARY = new Manner(false, false, null, false, false, false);
    public static final Manner ON_INBOUND_CALL = new Manner(true, false, null, false, false, false);
    public static final Manner DURING_CALL = new Manner(false, true, null, false, false, false);
    public static final Manner FIRST_CONTACT = new Manner(false, false, null, false, false, true);
}
