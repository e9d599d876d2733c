package org.duly.contact.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.duly.compliance.facts.AgreedHours;
import org.duly.contact.ContactProperties;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.contact.store.HoursStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.Uuid7;
import org.springframework.stereotype.Component;

/** A debtor who asks to be called back at an hour opens that hour, and no other. */
@Component
class CallBacks {

    private final HoursStore hours;
    private final ContactProperties properties;

    CallBacks(HoursStore hours, ContactProperties properties) {
        this.hours = hours;
        this.properties = properties;
    }

    void agreed(StoredAttempt attempt, Outcome outcome, Instant now) {
        Instant until = outcome.until();
        if (outcome.code() != ResultCode.CALL_BACK
                || until == null
                || !attempt.aim().isDebtor()) {
            return;
        }
        LocalTime from = LocalTime.ofInstant(until, BusinessClock.ZONE);
        hours.file(
                attempt.aim().creditor(),
                attempt.aim().debtor(),
                new HoursStore.Filed(
                        Uuid7.next(now),
                        new AgreedHours(
                                AgreedHours.Kind.CALLBACK,
                                from,
                                from.plus(properties.callBack()),
                                null,
                                now,
                                AgreedHours.Medium.PHONE_CALL,
                                LocalDate.ofInstant(until, BusinessClock.ZONE),
                                null,
                                null),
                        attempt.reservation().byName()));
    }
}
