package org.duly.compliance;

import org.duly.compliance.facts.Jurisdiction;

/** What holds on any day under the law of the United States. */
class AmericanPropertyTests extends GateProperties {
    AmericanPropertyTests() {
        super(Jurisdiction.US, new AmericanDays());
    }
}
