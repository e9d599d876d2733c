package org.duly.benchmarks.gate;

/** An earlier contact, as a bean that every engine can read. */
public final class Attempt {
    private final String channel;
    private final String outcome;
    private final String kind;
    private final long at;
    private long age;

    Attempt(String channel, String outcome, String kind, long at) {
        this.channel = channel;
        this.outcome = outcome;
        this.kind = kind;
        this.at = at;
    }

    public String getChannel() {
        return channel;
    }

    public String getOutcome() {
        return outcome;
    }

    /** Who was contacted. */
    public String getKind() {
        return kind;
    }

    public long getAt() {
        return at;
    }

    /** Seconds before the contact to be judged. */
    public long getAge() {
        return age;
    }

    void reckonFrom(long now) {
        age = now - at;
    }
}
