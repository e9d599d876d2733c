package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.duly.compliance.facts.Agency;
import org.jspecify.annotations.Nullable;

/** Something that must be renewed within a number of months: valid to the corresponding day, that day included. */
public record Validity(Subject subject, Dated<Integer> months) implements Check {
    /** What is renewed. */
    public enum Subject {
        COLLECTOR_EXAM,
        AGENCY_EVALUATION,
        AGENCY_INSPECTION
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        int valid = months.on(situation.today());
        for (Map.Entry<String, LocalDate> last : lastTimes(situation).entrySet()) {
            LocalDate lastValidDay = last.getValue().plusMonths(valid);
            if (situation.today().isAfter(lastValidDay)) {
                return Finding.lasting(Map.of(
                        "who", last.getKey(), "last", last.getValue().toString(), "valid_to", lastValidDay.toString()));
            }
        }
        return null;
    }

    private Map<String, LocalDate> lastTimes(Situation situation) {
        return switch (subject) {
            case COLLECTOR_EXAM -> exam(situation);
            case AGENCY_EVALUATION -> agencies(situation, Agency::lastEvaluatedOn);
            case AGENCY_INSPECTION -> agencies(situation, Agency::lastInspectedOn);
        };
    }

    private static Map<String, LocalDate> exam(Situation situation) {
        var collector = situation.facts().collector();
        LocalDate last = collector == null ? null : collector.lastExamOn();
        return collector == null || last == null ? Map.of() : Map.of(collector.id(), last);
    }

    /** The agency asked about, or where none is named, every agency of the lender. */
    private static Map<String, LocalDate> agencies(
            Situation situation, Function<Agency, @Nullable LocalDate> lastTime) {
        Map<String, LocalDate> last = new LinkedHashMap<>();
        String asked = situation.attempt().operation().agency();
        for (Agency agency : situation.facts().agencies()) {
            LocalDate day = lastTime.apply(agency);
            if (day != null && (asked == null || asked.equals(agency.id()))) {
                last.put(agency.id(), day);
            }
        }
        return last;
    }
}
