package org.duly.compliance;

import org.duly.compliance.facts.Jurisdiction;

/** What holds on any day under Chinese law; that a house only tightens it is proved in {@link HouseTests}. */
class ChinesePropertyTests extends GateProperties {
    ChinesePropertyTests() {
        super(Jurisdiction.CN, new ChineseDays());
    }
}
