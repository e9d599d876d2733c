package org.duly.compliance.facts;

/** How a call speaks: told or in dialogue, by a human or a machine. */
public record Voice(Mode mode, Speaker speaker) {
    /** Told only (告知式) or in dialogue (交互式). */
    public enum Mode {
        INFORMATIONAL,
        INTERACTIVE
    }

    /** Who speaks; a machine counts like a human. */
    public enum Speaker {
        HUMAN,
        AI
    }

    public static final Voice HUMAN_DIALOGUE = new Voice(Mode.INTERACTIVE, Speaker.HUMAN);
}
