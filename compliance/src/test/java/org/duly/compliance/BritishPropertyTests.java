package org.duly.compliance;

import org.duly.compliance.facts.Jurisdiction;

/** What holds on any day under the rules of the United Kingdom. */
class BritishPropertyTests extends GateProperties {
    BritishPropertyTests() {
        super(Jurisdiction.UK, new BritishDays());
    }
}
