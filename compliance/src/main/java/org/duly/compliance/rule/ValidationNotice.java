package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Event;
import org.jspecify.annotations.Nullable;

/** The validation notice: sent too late, not sent at all, or naming too early an end of the validation period. */
public sealed interface ValidationNotice extends RegFCheck {
    /** Sent more than so many calendar days after the initial communication. */
    record Late(Dated<Integer> days) implements ValidationNotice {
        @Override
        public @Nullable Finding breach(Situation situation) {
            LocalDate began = FirstContact.stated(situation);
            if (began == null) {
                return null;
            }
            LocalDate due = began.plusDays(days.on(situation.today()));
            return situation.today().isAfter(due) && !FirstContact.noticeSentBy(situation, due)
                    ? finding(began, due)
                    : null;
        }
    }

    /** Not sent although the days to send it are over; a debt paid by then needs none. */
    record Overdue(Dated<Integer> days) implements ValidationNotice {
        @Override
        public @Nullable Finding breach(Situation situation) {
            LocalDate began = FirstContact.found(situation);
            if (began == null) {
                return null;
            }
            LocalDate due = began.plusDays(days.on(situation.today()));
            return situation.today().isAfter(due)
                            && !FirstContact.paidBy(situation, due)
                            && !FirstContact.noticeSentBy(situation, due)
                    ? finding(began, due)
                    : null;
        }
    }

    /** A required disclosure that came back and was not sent again counts as never sent. */
    record CameBack() implements ValidationNotice {
        @Override
        public @Nullable Finding breach(Situation situation) {
            Event last = null;
            for (Event event : situation.facts().history()) {
                boolean sending = FirstContact.isDisclosure(event) && situation.happened(event.at());
                last = sending && (last == null || event.at().isAfter(last.at())) ? event : last;
            }
            return last != null && FirstContact.cameBack(situation, last)
                    ? Finding.lasting(Map.of("sent", situation.dayOf(last.at()).toString()))
                    : null;
        }
    }

    /** Naming an end before receipt can be assumed and the days of the period have run. */
    record PeriodEnd(Dated<Integer> receiptDays, Dated<Integer> days, BusinessCalendar calendar)
            implements ValidationNotice {
        @Override
        public @Nullable Finding breach(Situation situation) {
            LocalDate stated = situation.attempt().regF().statedValidationEnd();
            if (stated == null) {
                return null;
            }
            LocalDate received = isHeardAtOnce(situation.attempt().channel())
                    ? situation.today()
                    : calendar.plus(situation.today(), receiptDays.on(situation.today()));
            LocalDate earliest = received.plusDays(days.on(situation.today()));
            return stated.isBefore(earliest)
                    ? Finding.lasting(Map.of(
                            "stated", stated.toString(),
                            "received", received.toString(),
                            "earliest", earliest.toString()))
                    : null;
        }

        private static boolean isHeardAtOnce(Channel channel) {
            return channel == Channel.PHONE_CALL || channel == Channel.VISIT;
        }
    }

    private static Finding finding(LocalDate began, LocalDate due) {
        return Finding.lasting(Map.of("began", began.toString(), "due", due.toString()));
    }
}
