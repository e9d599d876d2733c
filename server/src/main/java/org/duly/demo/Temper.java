package org.duly.demo;

import java.util.Random;
import org.duly.contact.ResultCode;

/**
 * How an invented debtor behaves. Shares are invented too, for a believable picture; they claim nothing about anybody.
 *
 * @param answers chance that he answers a call
 * @param promises chance that a talk ends in a promise
 * @param keeps chance that a promise is kept
 * @param payRate chance on a day that he pays something by himself
 */
enum Temper {
    COOPERATIVE(0.55, 0.50, 0.78, 0.010),
    PROCRASTINATOR(0.45, 0.45, 0.35, 0.004),
    EVADER(0.12, 0.15, 0.20, 0.001),
    HARDSHIP(0.40, 0.20, 0.40, 0.002),
    DISPUTER(0.40, 0.05, 0.30, 0.001),
    /** Somebody opened the loan in his name. */
    VICTIM(0.60, 0.0, 0.0, 0.0),
    /** Died; those who pick up say so. */
    LATE(0.60, 0.0, 0.0, 0.0),
    GONE(0.0, 0.0, 0.0, 0.0);

    private final double answers;
    private final double promises;
    private final double keeps;
    private final double payRate;

    Temper(double answers, double promises, double keeps, double payRate) {
        this.answers = answers;
        this.promises = promises;
        this.keeps = keeps;
        this.payRate = payRate;
    }

    /** The same debtor has the same temper every day: it hangs on the case number. */
    static Temper of(String caseNumber) {
        int lot = new Random(31L * caseNumber.hashCode() + 7).nextInt(100);
        if (lot < 28) {
            return COOPERATIVE;
        }
        if (lot < 55) {
            return PROCRASTINATOR;
        }
        if (lot < 74) {
            return EVADER;
        }
        if (lot < 88) {
            return HARDSHIP;
        }
        if (lot < 93) {
            return DISPUTER;
        }
        if (lot < 95) {
            return VICTIM;
        }
        return lot < 97 ? LATE : GONE;
    }

    boolean paysToday(Random chance) {
        return chance.nextDouble() < payRate;
    }

    boolean keepsPromise(Random chance) {
        return chance.nextDouble() < keeps;
    }

    /** What comes of a call to his own number. */
    ResultCode own(Random chance) {
        if (this == GONE) {
            return chance.nextInt(3) == 0 ? ResultCode.OUT_OF_SERVICE : ResultCode.EMPTY_NUMBER;
        }
        if (chance.nextDouble() >= answers) {
            return unanswered(chance);
        }
        if (chance.nextDouble() < promises) {
            return ResultCode.PROMISED;
        }
        return talked(chance);
    }

    private ResultCode talked(Random chance) {
        return switch (this) {
            case COOPERATIVE -> chance.nextBoolean() ? ResultCode.NEGOTIATING : ResultCode.RAISING_FUNDS;
            case PROCRASTINATOR -> chance.nextInt(3) == 0 ? ResultCode.CALL_BACK : ResultCode.NEGOTIATING;
            case EVADER -> chance.nextBoolean() ? ResultCode.HUNG_UP : ResultCode.REFUSED_TO_PAY;
            case HARDSHIP -> inNeed(chance);
            case DISPUTER -> chance.nextBoolean() ? ResultCode.DISPUTES : ResultCode.SAYS_PAID;
            case VICTIM -> ResultCode.SUSPECTED_FRAUD;
            case LATE -> ResultCode.DECEASED;
            case GONE -> ResultCode.NO_ANSWER;
        };
    }

    private static ResultCode inNeed(Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> ResultCode.HARDSHIP;
            case 1 -> ResultCode.RAISING_FUNDS;
            default -> ResultCode.NEGOTIATING;
        };
    }

    private static ResultCode unanswered(Random chance) {
        int lot = chance.nextInt(10);
        if (lot < 7) {
            return ResultCode.NO_ANSWER;
        }
        return lot < 9 ? ResultCode.BUSY : ResultCode.SWITCHED_OFF;
    }
}
