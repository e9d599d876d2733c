package org.duly.benchmarks.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** One contact to be judged, as a bean that every engine can read: what is stated, and what each decision derives. */
public final class Case {
    private final Stated stated;
    private final Attempt[] history;
    private int localHour;
    private int dayOfWeek;
    private int denied;

    /** The facts as they stand in a store; instants in seconds. */
    record Stated(
            String status,
            String kind,
            String channel,
            String place,
            String purpose,
            String zone,
            String state,
            boolean deceased,
            boolean bankrupt,
            boolean attorney,
            boolean cease,
            boolean workProhibited,
            int consent,
            int inconvenientFrom,
            int inconvenientTo,
            long now,
            long promiseUntil) {}

    Case(Stated stated, Attempt[] history) {
        this.stated = stated;
        this.history = history;
    }

    /** Derives what every engine needs; part of each measured decision. */
    Case derive() {
        denied = 0;
        ZonedDateTime there = Instant.ofEpochSecond(stated.now).atZone(ZoneId.of(stated.zone));
        localHour = there.getHour();
        dayOfWeek = there.getDayOfWeek().getValue();
        for (Attempt attempt : history) {
            attempt.reckonFrom(stated.now);
        }
        return this;
    }

    /** Says that a rule refuses; engines that act instead of answering call it. */
    public void deny(int rule) {
        denied |= 1 << rule;
    }

    int denied() {
        return denied;
    }

    Stated stated() {
        return stated;
    }

    Attempt[] history() {
        return history;
    }

    /** Contacts within so many seconds over a channel, or over any for the empty word. */
    public int count(String channel, long seconds) {
        int count = 0;
        for (Attempt attempt : history) {
            if (attempt.getAge() < seconds && (channel.isEmpty() || channel.equals(attempt.getChannel()))) {
                count++;
            }
        }
        return count;
    }

    /** Whether the debtor was spoken to by telephone within so many seconds. */
    public boolean spoken(long seconds) {
        for (Attempt attempt : history) {
            if (attempt.getAge() < seconds
                    && "PHONE".equals(attempt.getChannel())
                    && "RPC".equals(attempt.getOutcome())) {
                return true;
            }
        }
        return false;
    }

    public boolean contactedBefore(String kind) {
        for (Attempt attempt : history) {
            if (kind.equals(attempt.getKind())) {
                return true;
            }
        }
        return false;
    }

    public String getStatus() {
        return stated.status;
    }

    public String getKind() {
        return stated.kind;
    }

    public String getChannel() {
        return stated.channel;
    }

    public String getPlace() {
        return stated.place;
    }

    public String getPurpose() {
        return stated.purpose;
    }

    public String getState() {
        return stated.state;
    }

    public boolean isDeceased() {
        return stated.deceased;
    }

    public boolean isBankrupt() {
        return stated.bankrupt;
    }

    public boolean isAttorney() {
        return stated.attorney;
    }

    public boolean isCease() {
        return stated.cease;
    }

    public boolean isWorkProhibited() {
        return stated.workProhibited;
    }

    public int getConsent() {
        return stated.consent;
    }

    public int getInconvFrom() {
        return stated.inconvenientFrom;
    }

    public int getInconvTo() {
        return stated.inconvenientTo;
    }

    public int getLocalHour() {
        return localHour;
    }

    public int getDow() {
        return dayOfWeek;
    }

    public long getNow() {
        return stated.now;
    }

    public long getPromiseUntil() {
        return stated.promiseUntil;
    }
}
