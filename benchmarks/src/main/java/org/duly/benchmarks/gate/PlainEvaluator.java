package org.duly.benchmarks.gate;

/** The sixteen rules written by hand, the history looked at once: what an engine for rules as data is measured against. */
final class PlainEvaluator implements Engine {
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;

    @Override
    public int denied(Case asked) {
        Case c = asked.derive();
        Case.Stated s = c.stated();
        return states(s) | consents(s) | hours(c, s) | history(c, s) | places(c, s);
    }

    private static int states(Case.Stated s) {
        int denied = 0;
        if (!s.status().equals("OPEN")) {
            denied |= 1;
        }
        if (s.deceased() && !s.kind().equals("EXECUTOR")) {
            denied |= 1 << 1;
        }
        if (s.bankrupt()) {
            denied |= 1 << 2;
        }
        if (s.attorney() && !s.kind().equals("ATTORNEY")) {
            denied |= 1 << 3;
        }
        if (s.cease() && !s.channel().equals("LETTER")) {
            denied |= 1 << 4;
        }
        return s.promiseUntil() > s.now() ? denied | 1 << 15 : denied;
    }

    private static int consents(Case.Stated s) {
        int denied = 0;
        if (s.consent() == 2) {
            denied |= 1 << 5;
        }
        if ((s.channel().equals("SMS") || s.channel().equals("EMAIL")) && s.consent() != 1) {
            denied |= 1 << 6;
        }
        return denied;
    }

    private static int hours(Case c, Case.Stated s) {
        int denied = 0;
        int hour = c.getLocalHour();
        if ((s.channel().equals("PHONE") || s.channel().equals("SMS")) && (hour < 8 || hour >= 21)) {
            denied |= 1 << 7;
        }
        if (hour >= s.inconvenientFrom() && hour < s.inconvenientTo()) {
            denied |= 1 << 8;
        }
        return denied;
    }

    private static int history(Case c, Case.Stated s) {
        int calls = 0;
        int texts = 0;
        int today = 0;
        boolean spoken = false;
        boolean same = false;
        for (Attempt attempt : c.history()) {
            long age = attempt.getAge();
            if (age < WEEK) {
                if (attempt.getChannel().equals("PHONE")) {
                    calls++;
                    spoken |= attempt.getOutcome().equals("RPC");
                } else if (attempt.getChannel().equals("SMS")) {
                    texts++;
                }
                if (age < DAY) {
                    today++;
                }
            }
            same |= attempt.getKind().equals(s.kind());
        }
        boolean phone = s.channel().equals("PHONE");
        int denied = phone && calls >= 7 ? 1 << 9 : 0;
        denied |= phone && spoken ? 1 << 10 : 0;
        denied |= s.channel().equals("SMS") && texts >= 3 ? 1 << 11 : 0;
        denied |= today >= 2 ? 1 << 12 : 0;
        boolean third = s.kind().equals("EMPLOYER") || s.kind().equals("RELATIVE");
        return third && (!s.purpose().equals("LOCATE") || same) ? denied | 1 << 13 : denied;
    }

    private static int places(Case c, Case.Stated s) {
        boolean work = s.place().equals("WORK") && s.workProhibited();
        boolean sunday = c.getDow() == 7 && s.state().equals("MA");
        return work || sunday ? 1 << 14 : 0;
    }
}
