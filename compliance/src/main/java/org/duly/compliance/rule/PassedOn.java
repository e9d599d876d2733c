package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcAct;
import org.jspecify.annotations.Nullable;

/** A customer's payment that an agent has not passed on within so many working days of receiving it. */
public record PassedOn(Dated<Integer> days, BankHolidays calendars) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ConcAct.Received received = Conc.act(situation).received();
        if (received == null || received.otherwiseAgreed() || situation.happened(received.passedOn())) {
            return null;
        }
        LocalDate due =
                calendars.of(Conc.customer(situation).nation()).plus(received.receivedOn(), days.on(situation.today()));
        return situation.today().isAfter(due)
                ? Finding.lasting(Map.of("received_on", received.receivedOn().toString(), "due", due.toString()))
                : null;
    }
}
