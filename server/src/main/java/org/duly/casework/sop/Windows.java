package org.duly.casework.sop;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads windows, lengths of time and times of day. */
final class Windows {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (hours|calendar-days|working-days)");

    private final Hours hours;

    /** Windows of a house with these hours. */
    Windows(Hours hours) {
        this.hours = hours;
    }

    Window window(Node node) {
        node.allow("after", "min", "max", "at", "named", "at-once", "working-day", "payday", "off-hours");
        if (node.find("max") == null) {
            throw node.refuse("the window has no limit", "Add max, such as max: 7 calendar-days");
        }
        Node min = node.find("min");
        Window window = new Window(
                span(node.get("after")),
                min == null ? null : span(min),
                span(node.get("max")),
                timeIfAny(node.find("at")),
                node.flag("named"),
                node.flag("at-once"),
                node.flag("working-day"),
                node.flag("payday"),
                node.flag("off-hours"));
        if (window.after().unit() == window.max().unit()
                && window.after().amount() > window.max().amount()) {
            throw node.refuse("the usual time lies beyond the limit", "Lower after or raise max");
        }
        LocalTime at = window.at();
        if (at != null && !window.offHours() && (at.isBefore(hours.open()) || at.isAfter(hours.close()))) {
            throw node.refuse("the house is closed at " + at, "Name a time within hours, or add off-hours: yes");
        }
        return window;
    }

    @Nullable
    Window windowIfAny(@Nullable Node node) {
        return node == null ? null : window(node);
    }

    static Escalation escalation(Node node) {
        node.allow("after", "at");
        return new Escalation(span(node.get("after")), time(node.get("at")));
    }

    static Span span(Node node) {
        Matcher parts = SPAN.matcher(node.text());
        if (!parts.matches()) {
            throw node.refuse("'" + node.text() + "' is no length of time", "Write such as 3 calendar-days");
        }
        int amount = Integer.parseInt(parts.group(1));
        if (amount == 0) {
            throw node.refuse("nothing is no length of time", "Write 1 or more, or at-once: yes");
        }
        for (Span.Unit unit : Span.Unit.values()) {
            if (unit.text().equals(parts.group(2))) {
                return new Span(amount, unit);
            }
        }
        throw new IllegalStateException(parts.group(2));
    }

    static LocalTime time(Node node) {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refuse("'" + node.text() + "' is no time of day", "Write it quoted, such as \"09:30\"");
        }
    }

    private static @Nullable LocalTime timeIfAny(@Nullable Node node) {
        return node == null ? null : time(node);
    }
}
