package org.duly.reporting.scenario;

import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.Verdict;
import org.duly.compliance.conformance.ScenarioLine;
import org.duly.compliance.json.JsonText;
import org.duly.compliance.json.MalformedFacts;
import org.duly.compliance.json.RecordReader;
import org.duly.compliance.rule.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Puts a line of the case format to the gate. Nothing is stored, nothing is reserved, the clearance is dropped. */
@Component
public class Trial {

    private static final int LONGEST = 200_000;

    private final Gate gate;

    /** Every law that ships may be tried here, also those that live work is not done under. */
    Trial(Packs packs) {
        this.gate = new Gate(packs);
    }

    /** What came of it. */
    public sealed interface Result {
        /** The gate's answer. */
        record Answered(Verdict verdict) implements Result {}

        /** The line cannot be read without guessing; {@code key} is empty for the whole of it. */
        record Malformed(String key, String reason) implements Result {}
    }

    public Result of(String line) {
        if (line.length() > LONGEST) {
            return new Result.Malformed("", "longer than " + LONGEST + " characters");
        }
        try {
            ScenarioLine read = RecordReader.ofCaseFile().read(JsonText.parse(line), ScenarioLine.class);
            return new Result.Answered(gate.decide(read.facts()));
        } catch (BusinessCalendar.YearMissing e) {
            return new Result.Malformed("", String.valueOf(e.getMessage()));
        } catch (MalformedFacts e) {
            return new Result.Malformed(e.key(), e.reason());
        }
    }
}
