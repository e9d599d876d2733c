package org.duly.payment.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duly.compliance.Gate;
import org.duly.compliance.ParameterValue;
import org.duly.kernel.Jurisdiction;
import org.springframework.stereotype.Component;

/** What the rule packs say about the order in which money pays a debt. Holds no number of its own. */
@Component
class LawOfOrder {

    private final Gate gate;

    LawOfOrder(Gate gate) {
        this.gate = gate;
    }

    /** The order for debts in general, as words of the law. */
    Optional<List<String>> usual(Jurisdiction jurisdiction, LocalDate day) {
        return words(jurisdiction, "allocation-order", day);
    }

    /** The order for a credit card this many days past due, as words of the law. */
    Optional<List<String>> ofCard(Jurisdiction jurisdiction, LocalDate day, long daysPastDue) {
        Optional<ParameterValue> pivot = parameter(jurisdiction, "card-order-pivot-days", day);
        if (pivot.isEmpty()) {
            return Optional.empty();
        }
        String name = daysPastDue > pivot.get().asInt() ? "card-order-after-pivot" : "card-order-before-pivot";
        return words(jurisdiction, name, day);
    }

    private Optional<List<String>> words(Jurisdiction jurisdiction, String name, LocalDate day) {
        return parameter(jurisdiction, name, day).map(ParameterValue::asWords);
    }

    private Optional<ParameterValue> parameter(Jurisdiction jurisdiction, String name, LocalDate day) {
        return gate.parameter(jurisdiction.name(), name, day);
    }
}
