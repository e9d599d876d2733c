package org.duly.desk.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duly.contact.ResultCode;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A line of the timeline as it is read. */
public record Entry(
        long id,
        Happening happening,
        Instant at,
        Instant recordedAt,
        @Nullable UserId actor,
        String actorName,
        @Nullable String channel,
        @Nullable String code,
        @Nullable ContactPointId point,
        @Nullable Money amount,
        @Nullable String words,
        Map<String, Object> detail) {

    /** Whether the debtor was reached to a purpose (有效联络). */
    public boolean effective() {
        return happening == Happening.CONTACT
                && code != null
                && ResultCode.valueOf(code).level() == ResultCode.Level.EFFECTIVE;
    }

    /** Whether we learned of it on a later day than it counts for. */
    public boolean late() {
        return recordedAt.isAfter(at.plusSeconds(86_400));
    }

    /** Hash of the gate's receipt, or null where no verdict stands behind the line. */
    public @Nullable String receipt() {
        return text("receipt");
    }

    public @Nullable String text(String key) {
        return detail.get(key) instanceof String text ? text : null;
    }

    /** A detail that is an instant, or null. */
    public @Nullable Instant instant(String key) {
        String text = text(key);
        return text == null ? null : Instant.parse(text);
    }

    /** Rules that a refusal stood on. */
    public List<String> rules() {
        return detail.get("rules") instanceof List<?> rules
                ? rules.stream().map(String::valueOf).toList()
                : List.of();
    }
}
