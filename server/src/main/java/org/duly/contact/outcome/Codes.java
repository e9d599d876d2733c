package org.duly.contact.outcome;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duly.contact.Channel;
import org.duly.contact.ResultCode;
import org.duly.contact.store.Addressee;

/** Which results an attempt may have: with somebody who does not owe there is nothing to agree on. */
public final class Codes {

    private static final Set<ResultCode> WITH_CONTACT_PERSON = EnumSet.of(
            ResultCode.MESSAGE_LEFT,
            ResultCode.MESSAGE_LEFT_UNLIKELY,
            ResultCode.NO_ANSWER,
            ResultCode.BUSY,
            ResultCode.SWITCHED_OFF,
            ResultCode.EMPTY_NUMBER,
            ResultCode.OUT_OF_SERVICE,
            ResultCode.WRONG_PERSON,
            ResultCode.REFUSES_CONTACT,
            ResultCode.HUNG_UP,
            ResultCode.DECEASED);

    private Codes() {}

    /** Results of an attempt on this person over this channel, in the order of the screen. */
    public static List<ResultCode> of(Addressee addressee, Channel channel) {
        return Arrays.stream(ResultCode.values())
                .filter(code -> fits(code, channel) && fits(code, addressee))
                .toList();
    }

    private static boolean fits(ResultCode code, Channel channel) {
        return switch (channel) {
            case CALL, VISIT -> code != ResultCode.SENT;
            case SMS, EMAIL, LETTER -> code == ResultCode.SENT;
        };
    }

    private static boolean fits(ResultCode code, Addressee addressee) {
        return switch (addressee) {
            case DEBTOR, GUARANTOR -> code != ResultCode.REFUSES_CONTACT;
            case CONTACT_PERSON -> code == ResultCode.SENT || WITH_CONTACT_PERSON.contains(code);
        };
    }
}
