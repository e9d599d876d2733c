package org.duly.identity;

import java.util.Map;
import org.duly.kernel.CreditorId;

/** Names of the creditors a scope may be made of. Implemented by the room that knows creditors. */
public interface Scopes {

    /** Every creditor's name by id, in order of name. */
    Map<CreditorId, String> creditorNames();
}
