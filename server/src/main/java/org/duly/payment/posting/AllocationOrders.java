package org.duly.payment.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.Jurisdiction;
import org.duly.ledger.Component;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;

/** In which order a payment pays the components: as the contract fixes it, else as the law does. */
@org.springframework.stereotype.Component
class AllocationOrders {

    private final LawOfOrder law;

    AllocationOrders(LawOfOrder law) {
        this.law = law;
    }

    /** The order for a payment that counts on this day; empty where neither contract nor law names one. */
    Optional<List<Component>> order(
            AccountCard account, Contract contract, Jurisdiction jurisdiction, LocalDate paidOn) {
        if (contract.allocation().isPresent()) {
            return contract.allocation();
        }
        Optional<List<String>> special = account.product() == AccountCard.Product.CREDIT_CARD
                ? law.ofCard(jurisdiction, paidOn, account.daysPastDue(paidOn))
                : Optional.empty();
        return special.or(() -> law.usual(jurisdiction, paidOn)).map(AllocationOrders::components);
    }

    private static List<Component> components(List<String> words) {
        List<Component> order = new ArrayList<>();
        for (String word : words) {
            order.addAll(meantBy(word));
        }
        return order;
    }

    /** Penalty interest (罚息, 违约金) counts as interest: ADR 31. */
    private static List<Component> meantBy(String word) {
        return switch (word) {
            case "costs" -> List.of(Component.FEE);
            case "interest" -> List.of(Component.INTEREST, Component.PENALTY);
            case "principal" -> List.of(Component.PRINCIPAL);
            default ->
                throw new IllegalStateException("The rule pack names a part of the debt we do not keep: " + word);
        };
    }
}
