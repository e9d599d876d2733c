package org.duly.desk.timeline;

import java.time.Instant;
import java.util.Map;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a fact tells the timeline.
 *
 * @param code result code, outcome of the procedure, source of funds or kind of document
 * @param credited whose case it was when money came in
 * @param words what a person wrote
 * @param detail codes, ids and instants, no personal data
 */
public record Line(
        CaseId caseId,
        Happening happening,
        Instant at,
        @Nullable String channel,
        @Nullable String code,
        @Nullable ContactPointId point,
        @Nullable Money amount,
        @Nullable UserId credited,
        @Nullable String words,
        Map<String, Object> detail) {

    public Line {
        detail = Map.copyOf(detail);
    }

    static Line of(CaseId caseId, Happening happening, Instant at) {
        return new Line(caseId, happening, at, null, null, null, null, null, null, Map.of());
    }

    Line over(String channel, ContactPointId point) {
        return new Line(caseId, happening, at, channel, code, point, amount, credited, words, detail);
    }

    Line code(String code) {
        return new Line(caseId, happening, at, channel, code, point, amount, credited, words, detail);
    }

    Line amount(Money amount) {
        return new Line(caseId, happening, at, channel, code, point, amount, credited, words, detail);
    }

    Line credited(@Nullable UserId credited) {
        return new Line(caseId, happening, at, channel, code, point, amount, credited, words, detail);
    }

    Line words(String words) {
        return new Line(caseId, happening, at, channel, code, point, amount, credited, words, detail);
    }

    /** Adds a detail; an absent value adds nothing. */
    Line detail(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new java.util.HashMap<>(detail);
        more.put(key, value instanceof Instant || value instanceof java.time.LocalDate ? value.toString() : value);
        return new Line(caseId, happening, at, channel, code, point, amount, credited, words, more);
    }
}
