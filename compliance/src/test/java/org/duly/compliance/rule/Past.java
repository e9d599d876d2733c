package org.duly.compliance.rule;

/** Earlier contacts about the first debt, in the words of the case format. */
final class Past {
    private Past() {}

    /** The history of an act; further lines may follow it. */
    static String of(String... events) {
        return "history: [" + String.join(", ", events) + "]\n";
    }

    static String call(String at, String outcome) {
        return out(at, "PHONE_CALL", outcome);
    }

    static String out(String at, String channel, String outcome) {
        return event(at, channel, "OUT", outcome);
    }

    static String in(String at, String channel, String outcome) {
        return event(at, channel, "IN", outcome);
    }

    /** The same event with something more to say about it. */
    static String but(String event, String more) {
        return event.substring(0, event.length() - 1) + ", " + more + "}";
    }

    private static String event(String at, String channel, String direction, String outcome) {
        return "{at: '%s', channel: %s, direction: %s, outcome: %s, debt: [D1]}"
                .formatted(at, channel, direction, outcome);
    }
}
