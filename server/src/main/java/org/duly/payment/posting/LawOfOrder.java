package org.duly.payment.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return words(jurisdiction, "payment_order.default", day);
    }

    /** The order for a credit card this many days past due, as words of the law. */
    Optional<List<String>> ofCard(Jurisdiction jurisdiction, LocalDate day, long daysPastDue) {
        Optional<ParameterValue> pivot = parameter(jurisdiction, "payment_order.pivot_days", day);
        return pivot.flatMap(days -> words(
                jurisdiction,
                daysPastDue >= days.asInt() ? "payment_order.card_from_pivot" : "payment_order.card_before_pivot",
                day));
    }

    /** Words joined by a plus share a rank and are taken in the order they stand in. */
    private Optional<List<String>> words(Jurisdiction jurisdiction, String name, LocalDate day) {
        return parameter(jurisdiction, name, day)
                .map(value -> value.asWords().stream()
                        .flatMap(rank -> Stream.of(rank.split("\\+")))
                        .toList());
    }

    private Optional<ParameterValue> parameter(Jurisdiction jurisdiction, String name, LocalDate day) {
        return gate.parameter(jurisdiction.name(), name, day);
    }
}
