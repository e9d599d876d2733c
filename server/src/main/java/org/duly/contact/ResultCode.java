package org.duly.contact;

/** What came of an attempt, on two levels: whether the debtor himself was reached to a purpose, and what exactly. */
public enum ResultCode {
    /** 承诺还款. */
    PROMISED(Level.EFFECTIVE),
    /** 协商跟进. */
    NEGOTIATING(Level.EFFECTIVE),
    /** 筹款中. */
    RAISING_FUNDS(Level.EFFECTIVE),
    /** 拒绝还款. */
    REFUSED_TO_PAY(Level.EFFECTIVE),
    /** 已还款. */
    SAYS_PAID(Level.EFFECTIVE),
    /** 有异议. */
    DISPUTES(Level.EFFECTIVE),
    /** 有困难，无力按期偿还. */
    HARDSHIP(Level.EFFECTIVE),
    /** 约定回电. */
    CALL_BACK(Level.EFFECTIVE),
    /** 他人转告. */
    MESSAGE_LEFT(Level.NOT_EFFECTIVE),
    /** 他人转告，但多半不会转达. */
    MESSAGE_LEFT_UNLIKELY(Level.NOT_EFFECTIVE),
    /** 无人接听. */
    NO_ANSWER(Level.NOT_EFFECTIVE),
    /** 忙音. */
    BUSY(Level.NOT_EFFECTIVE),
    /** 关机. */
    SWITCHED_OFF(Level.NOT_EFFECTIVE),
    /** 空号. */
    EMPTY_NUMBER(Level.NOT_EFFECTIVE),
    /** 停机. */
    OUT_OF_SERVICE(Level.NOT_EFFECTIVE),
    /** 非本人. */
    WRONG_PERSON(Level.NOT_EFFECTIVE),
    /** 联系人拒绝再联系. */
    REFUSES_CONTACT(Level.NOT_EFFECTIVE),
    /** 称非本人办理，疑似冒办. */
    SUSPECTED_FRAUD(Level.NOT_EFFECTIVE),
    /** 获知债务人身故. */
    DECEASED(Level.NOT_EFFECTIVE),
    /** 已发送. */
    SENT(Level.NOT_EFFECTIVE),
    /** 接通后挂断. */
    HUNG_UP(Level.NOT_EFFECTIVE);

    /** First level (有效联络, 无效联络). */
    public enum Level {
        EFFECTIVE,
        NOT_EFFECTIVE
    }

    private final Level level;

    ResultCode(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** Whether it protects the person, so that it counts even where work has stopped meanwhile. */
    public boolean protects() {
        return switch (this) {
            case DISPUTES, HARDSHIP, SUSPECTED_FRAUD, DECEASED -> true;
            case PROMISED,
                    NEGOTIATING,
                    RAISING_FUNDS,
                    REFUSED_TO_PAY,
                    SAYS_PAID,
                    CALL_BACK,
                    MESSAGE_LEFT,
                    MESSAGE_LEFT_UNLIKELY,
                    NO_ANSWER,
                    BUSY,
                    SWITCHED_OFF,
                    EMPTY_NUMBER,
                    OUT_OF_SERVICE,
                    WRONG_PERSON,
                    REFUSES_CONTACT,
                    SENT,
                    HUNG_UP -> false;
        };
    }
}
