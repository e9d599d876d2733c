package org.duly.compliance.rule;

import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.ContactPoint;
import org.jspecify.annotations.Nullable;

/** An e-mail to an address known to be the employer's, which the consumer has not made good himself. */
public record EmployerAddress(Dated<List<String>> sources) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ContactPoint point = situation.point();
        if (point == null || !point.regF().employerProvidedKnown()) {
            return null;
        }
        boolean good = EmailRoutes.byConsumer(situation, point.regF())
                || EmailRoutes.byPrior(situation, point.regF(), sources.on(situation.today()));
        return good ? null : Finding.lasting(Map.of("address", point.id()));
    }
}
