package org.duly.desk.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseProcedure;
import org.duly.casework.ProcedureChart;
import org.duly.casework.Procedures;
import org.duly.desk.procedure.Diagram.Load;
import org.duly.desk.procedure.Diagram.Mark;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws a version of the procedure in the reader's language: with its cases, or with the way of one of them. */
@Component
class Charts {

    private final MessageSource messages;

    Charts(MessageSource messages) {
        this.messages = messages;
    }

    Diagram withCounts(ProcedureChart chart, List<Procedures.Count> counts) {
        Map<String, Load> loads = new HashMap<>();
        counts.forEach(count -> {
            if (count.cases() > 0) {
                loads.put(count.state(), new Load(count.cases(), count.overdue(), count.escalated()));
            }
        });
        return new Drawing(chart, words(), Map.of(), loads).draw(List.of());
    }

    Diagram withWay(ProcedureChart chart, CaseCard card, List<CaseProcedure.Step> way) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        List<Drawing.Step> taken = new ArrayList<>();
        for (CaseProcedure.Step step : way) {
            marks.put(step.to(), Mark.PASSED);
            if (!step.from().isEmpty() && !step.from().equals(step.to())) {
                taken.add(new Drawing.Step(step.from(), step.to()));
            }
        }
        marks.put(card.sopState(), Mark.PRESENT);
        return new Drawing(chart, words(), marks, Map.of()).draw(taken);
    }

    private Drawing.Words words() {
        Locale locale = LocaleContextHolder.getLocale();
        return new Drawing.Words(
                state -> messages.getMessage("casework.state." + state, null, locale),
                outcome -> messages.getMessage("casework.outcome." + outcome, null, locale),
                track -> messages.getMessage("casework.track." + track, null, locale),
                messages.getMessage("desk.sop.anywhere", null, locale));
    }
}
