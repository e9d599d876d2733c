package org.duly.compliance.json;

import java.util.Map;
import org.duly.compliance.facts.Device;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Recording;
import org.duly.compliance.facts.Voice;

/** The neutral value of each group of facts that may be absent as a whole. */
final class Neutral {
    private static final Map<Class<?>, Record> VALUES = Map.of(
            Voice.class, Voice.HUMAN_DIALOGUE,
            Message.class, Message.NEUTRAL,
            Recording.class, Recording.ALL_UP,
            Device.class, Device.REGISTERED);

    private Neutral() {}

    static Record of(Class<?> type) {
        Record neutral = VALUES.get(type);
        if (neutral == null) {
            throw new IllegalStateException("no neutral value for " + type);
        }
        return neutral;
    }
}
