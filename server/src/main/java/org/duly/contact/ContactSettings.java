package org.duly.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know of this house: its recorded lines, and what each creditor confirmed about our mandate. What
 * was never confirmed is taken as not given, so nobody is called by oversight.
 */
public interface ContactSettings {

    List<Line> lines();

    /** Registers a line of the workplace, or says whether its recorder runs. */
    void line(String number, boolean recorderUp);

    Optional<Mandate> mandate(CreditorId creditor);

    /** Writes down what the creditor confirmed. */
    void mandate(CreditorId creditor, Mandate mandate);

    /** A registered telephone line; {@code since} is when its recorder came to stand so. */
    record Line(String number, boolean recorderUp, Instant since) {}

    /**
     * Our mandate from a creditor.
     *
     * @param inHouse the creditor works its own debts here, so no agency acts
     * @param whitelisted it lists us publicly among its agencies
     * @param outsourcingNotice day by which it had told its debtors that we act; null if it has not
     * @param evaluatedOn last yearly evaluation of us; null if none
     * @param inspectedOn last yearly inspection of us; null if none
     */
    record Mandate(
            boolean inHouse,
            boolean whitelisted,
            @Nullable LocalDate outsourcingNotice,
            @Nullable LocalDate evaluatedOn,
            @Nullable LocalDate inspectedOn) {

        /** A mandate in order: listed, announced to the debtors, evaluated and inspected that day. */
        public static Mandate inOrder(LocalDate day) {
            return new Mandate(false, true, day, day, day);
        }
    }
}
