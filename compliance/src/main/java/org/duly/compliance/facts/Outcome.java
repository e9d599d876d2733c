package org.duly.compliance.facts;

/** What came of an earlier contact. */
public enum Outcome {
    NO_ANSWER,
    VOICEMAIL_LCM,
    VOICEMAIL_OTHER,
    VOICEMAIL_NO_MESSAGE,
    RECORDED_MESSAGE,
    ANSWERED_DROPPED_NO_CONVERSATION,
    CONVERSATION,
    NOTICE_PLAYED,
    BUSY,
    NOT_IN_SERVICE,
    SENT,
    RECEIVED,
    UNDELIVERABLE,
    STARTED,
    ENDED;

    /** Whether a person picked up, were it only to hang up again. */
    public boolean isAnswered() {
        return switch (this) {
            case CONVERSATION, NOTICE_PLAYED, ANSWERED_DROPPED_NO_CONVERSATION -> true;
            case NO_ANSWER,
                    VOICEMAIL_LCM,
                    VOICEMAIL_OTHER,
                    VOICEMAIL_NO_MESSAGE,
                    RECORDED_MESSAGE,
                    BUSY,
                    NOT_IN_SERVICE,
                    SENT,
                    RECEIVED,
                    UNDELIVERABLE,
                    STARTED,
                    ENDED -> false;
        };
    }
}
