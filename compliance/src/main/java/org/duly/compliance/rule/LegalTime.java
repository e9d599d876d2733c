package org.duly.compliance.rule;

import java.time.ZoneId;
import org.duly.compliance.facts.Facts;

/** The clock by which an instrument's days and hours run. */
public sealed interface LegalTime {
    /** The zone for one question. */
    ZoneId zoneFor(Facts facts);

    /** One clock for everybody. */
    record Fixed(ZoneId zone) implements LegalTime {
        @Override
        public ZoneId zoneFor(Facts facts) {
            return zone;
        }
    }

    /** The clock where the consumer is; the first place stated stands for the day. */
    record OfConsumer() implements LegalTime {
        @Override
        public ZoneId zoneFor(Facts facts) {
            return facts.consumer().locations().getFirst().zone();
        }
    }
}
