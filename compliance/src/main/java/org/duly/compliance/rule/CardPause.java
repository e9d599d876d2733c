package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcAct;
import org.jspecify.annotations.Nullable;

/** A sum still unpaid so many working days after it fell due, asked of the bank again before the customer was asked. */
public record CardPause(Dated<Integer> days, BankHolidays calendars) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ConcAct.CardRequest request = Conc.act(situation).cpa();
        if (request == null || request.customerAsked()) {
            return null;
        }
        LocalDate last =
                calendars.of(Conc.customer(situation).nation()).plus(request.dueOn(), days.on(situation.today()));
        return situation.today().isAfter(last)
                ? Finding.lasting(Map.of("due_on", request.dueOn().toString(), "last_day", last.toString()))
                : null;
    }
}
