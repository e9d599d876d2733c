package org.duly.portfolio.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duly.identity.Scopes;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** Tells room identity which creditors a person's scope may be made of. */
@Component
class CreditorScopes implements Scopes {

    private final Portfolios portfolios;

    CreditorScopes(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @Override
    public Map<CreditorId, String> creditorNames() {
        Map<CreditorId, String> names = new LinkedHashMap<>();
        portfolios.creditors().stream()
                .sorted(Comparator.comparing(Creditor::name))
                .forEach(creditor -> names.put(creditor.id(), creditor.name()));
        return names;
    }
}
