package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one act to judge.
 *
 * @param at starting the call or visit, handing over the message, or doing the operation
 * @param debts the debts it is about; empty with {@code allocatedTo} = names none and is booked to that one
 * @param contactPoint which number or address; absent = an unobjectionable one tied to no place
 * @param person who is addressed when it is not the consumer
 * @param by lender or agency acting; absent = the lender
 * @param purpose absent = ordinary collection
 * @param deliveredAt when the carrier delivered the message; known afterwards only
 * @param letterBlocks blocks of a letter, complete; absent = in order
 * @param demandAmount sum demanded from a guarantor or heir
 * @param uk facts that only United Kingdom law asks about
 */
public record Attempt(
        Instant at,
        Channel channel,
        Target target,
        @Stated @Key("debt") List<String> debts,
        @Nullable String allocatedTo,
        @Nullable String contactPoint,
        @Nullable String person,
        @Nullable String by,
        @Nullable Purpose purpose,
        @Inline Manner manner,
        @Absent("") Voice voice,
        @Absent("") Message message,
        @Absent("") Recording recording,
        @Absent("") Device device,
        @Nullable Visit visit,
        @Nullable Instant deliveredAt,
        @Nullable List<LetterBlock> letterBlocks,
        @Nullable BigDecimal demandAmount,
        @Inline Operation operation,
        @Inline RegFAct regF,
        @Nullable ConcAct uk) {
    public Attempt {
        debts = List.copyOf(debts);
        letterBlocks = letterBlocks == null ? null : List.copyOf(letterBlocks);
    }

    /** Starts an act upon the debtor with nothing else to say about it. */
    public static AttemptBuilder of(Instant at, Channel channel, List<String> debts) {
        return new AttemptBuilder(at, channel, debts);
    }

    /** The same act at another instant. */
    public Attempt at(Instant other) {
        return new Attempt(
                other,
                channel,
                target,
                debts,
                allocatedTo,
                contactPoint,
                person,
                by,
                purpose,
                manner,
                voice,
                message,
                recording,
                device,
                visit,
                deliveredAt,
                letterBlocks,
                demandAmount,
                operation,
                regF,
                uk);
    }
}
