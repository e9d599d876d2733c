package org.duly.compliance.facts;

/** The state of the recorders; each matters for its own channel only. */
public record Recording(
        @Absent("UP") RecorderState phoneAudio,
        @Absent("UP") RecorderState visitAudio,
        @Absent("UP") RecorderState visitVideo,
        @Absent("UP") RecorderState messageLog) {
    public static final Recording ALL_UP =
            new Recording(RecorderState.UP, RecorderState.UP, RecorderState.UP, RecorderState.UP);

    /** Everything recorded, except perhaps the telephone line. */
    public static Recording ofLine(boolean recorded) {
        return new Recording(
                recorded ? RecorderState.UP : RecorderState.DOWN, RecorderState.UP, RecorderState.UP, RecorderState.UP);
    }
}
