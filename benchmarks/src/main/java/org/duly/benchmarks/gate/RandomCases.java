package org.duly.benchmarks.gate;

import java.util.Random;

/** Random cases, the same for the same seed. */
final class RandomCases {
    private static final String[] CHANNELS = {"PHONE", "PHONE", "PHONE", "SMS", "EMAIL", "LETTER"};
    private static final String[] OUTCOMES = {"NOANSWER", "NOANSWER", "VOICEMAIL", "BUSY", "RPC"};
    private static final String[] KINDS = {
        "SELF", "SELF", "SELF", "SELF", "SELF", "SELF", "ATTORNEY", "EXECUTOR", "EMPLOYER", "RELATIVE"
    };
    private static final String[] ZONES = {
        "America/New_York", "America/Chicago", "America/Los_Angeles", "Europe/London", "Asia/Manila"
    };
    private static final String[] STATES = {"MA", "NY", "CA", "TX"};
    private static final int DAY = 86_400;
    private static final int HISTORY_DAYS = 10;
    /** 2026-01-01T00:00:00Z. */
    private static final long YEAR_BEGINS = 1_767_225_600L;

    private final Random random;

    private RandomCases(Random random) {
        this.random = random;
    }

    static Case[] of(int count, int meanHistory, long seed) {
        RandomCases draw = new RandomCases(new Random(seed));
        Case[] cases = new Case[count];
        for (int i = 0; i < count; i++) {
            cases[i] = draw.next(meanHistory);
        }
        return cases;
    }

    private Case next(int meanHistory) {
        boolean lunch = oneIn(8);
        long now = YEAR_BEGINS + random.nextInt(DAY * 365);
        Case.Stated stated = new Case.Stated(
                oneIn(20) ? "CLOSED" : "OPEN",
                any(KINDS),
                any(CHANNELS),
                oneIn(6) ? "WORK" : "HOME",
                oneIn(3) ? "LOCATE" : "COLLECT",
                any(ZONES),
                any(STATES),
                oneIn(50),
                oneIn(30),
                oneIn(30),
                oneIn(30),
                oneIn(3),
                consent(),
                lunch ? 12 : 0,
                lunch ? 14 : 0,
                now,
                oneIn(10) ? now + random.nextInt(500_000) : 0);
        return new Case(stated, history(random.nextInt(2 * meanHistory + 1), now));
    }

    /** 0 = not asked, 1 = given, 2 = refused. */
    private int consent() {
        if (oneIn(10)) {
            return 2;
        }
        return oneIn(4) ? 0 : 1;
    }

    private Attempt[] history(int length, long now) {
        Attempt[] history = new Attempt[length];
        for (int i = 0; i < length; i++) {
            history[i] =
                    new Attempt(any(CHANNELS), any(OUTCOMES), any(KINDS), now - 1 - random.nextInt(DAY * HISTORY_DAYS));
        }
        return history;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
