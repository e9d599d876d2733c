package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is not neutral about an act; the rest is in order. */
public final class AttemptBuilder {
    private final Instant at;
    private final Channel channel;
    private final List<String> debts;
    private Target target = Target.CONSUMER;
    private @Nullable String contactPoint;
    private @Nullable String person;
    private @Nullable String by;
    private @Nullable Purpose purpose;
    private Manner manner = Manner.ORDINARY;
    private Voice voice = Voice.HUMAN_DIALOGUE;
    private Message message = Message.NEUTRAL;
    private Recording recording = Recording.ALL_UP;
    private Device device = Device.REGISTERED;
    private @Nullable Visit visit;
    private @Nullable List<LetterBlock> letterBlocks;
    private @Nullable BigDecimal demandAmount;
    private Operation operation = Operation.NONE;
    private RegFAct regF = RegFAct.NONE;
    private @Nullable ConcAct uk;

    AttemptBuilder(Instant at, Channel channel, List<String> debts) {
        this.at = at;
        this.channel = channel;
        this.debts = debts;
    }

    public AttemptBuilder to(Target value, @Nullable String whichPerson) {
        target = value;
        person = whichPerson;
        return this;
    }

    public AttemptBuilder contactPoint(@Nullable String value) {
        contactPoint = value;
        return this;
    }

    public AttemptBuilder by(@Nullable String value) {
        by = value;
        return this;
    }

    public AttemptBuilder purpose(@Nullable Purpose value) {
        purpose = value;
        return this;
    }

    public AttemptBuilder manner(Manner value) {
        manner = value;
        return this;
    }

    public AttemptBuilder voice(Voice value) {
        voice = value;
        return this;
    }

    public AttemptBuilder message(Message value) {
        message = value;
        return this;
    }

    public AttemptBuilder recording(Recording value) {
        recording = value;
        return this;
    }

    public AttemptBuilder device(Device value) {
        device = value;
        return this;
    }

    public AttemptBuilder visit(@Nullable Visit value) {
        visit = value;
        return this;
    }

    public AttemptBuilder letterBlocks(@Nullable List<LetterBlock> value) {
        letterBlocks = value;
        return this;
    }

    public AttemptBuilder demandAmount(@Nullable BigDecimal value) {
        demandAmount = value;
        return this;
    }

    public AttemptBuilder operation(Operation value) {
        operation = value;
        return this;
    }

    public AttemptBuilder regF(RegFAct value) {
        regF = value;
        return this;
    }

    public AttemptBuilder uk(ConcAct value) {
        uk = value;
        return this;
    }

    public Attempt build() {
        return new Attempt(
                at,
                channel,
                target,
                debts,
                null,
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
                null,
                letterBlocks,
                demandAmount,
                operation,
                regF,
                uk);
    }
}
