package org.duly.strategy.deciding;

import java.util.Map;
import org.duly.casework.CaseCard;
import org.duly.kernel.Money;

/** A case and the facts that tables may ask about; facts that are not known are absent. */
public record Known(CaseCard card, Money owed, Map<String, Object> facts) {
    public Known {
        facts = Map.copyOf(facts);
    }
}
