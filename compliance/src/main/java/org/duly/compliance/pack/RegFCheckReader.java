package org.duly.compliance.pack;

import java.time.LocalDate;
import org.duly.compliance.rule.Check;
import org.duly.compliance.rule.ConsentedCall;
import org.duly.compliance.rule.CoolOff;
import org.duly.compliance.rule.CumulativeContacts;
import org.duly.compliance.rule.EmailProcedure;
import org.duly.compliance.rule.EmployerAddress;
import org.duly.compliance.rule.FurnishingWait;
import org.duly.compliance.rule.InconvenientTimes;
import org.duly.compliance.rule.LateCallConsent;
import org.duly.compliance.rule.LocalWindow;
import org.duly.compliance.rule.LocationOnce;
import org.duly.compliance.rule.MessageStream;
import org.duly.compliance.rule.OneReply;
import org.duly.compliance.rule.ReplyInClosedTime;
import org.duly.compliance.rule.RetentionYears;
import org.duly.compliance.rule.RevokedConsent;
import org.duly.compliance.rule.RollingCount;
import org.duly.compliance.rule.Stop;
import org.duly.compliance.rule.TextProcedure;
import org.duly.compliance.rule.ValidationNotice;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of check that United States law brought with it. */
final class RegFCheckReader {
    private final ParameterTable table;
    private final LocalDate from;

    RegFCheckReader(ParameterTable table, LocalDate from) {
        this.table = table;
        this.from = from;
    }

    /** The check, or null when the kind is not one of these. */
    @Nullable
    Check kind(String kind, Keys keys) {
        return switch (kind) {
            case "rolling_count" -> rollingCount(keys);
            case "cool_off" -> new CoolOff(table.whole(keys, "days", from), table.whole(keys, "consent_days", from));
            case "consented_call" -> new ConsentedCall(table.whole(keys, "days", from));
            case "local_window" -> window(keys);
            case "late_call_consent" -> new LateCallConsent(window(keys));
            case "inconvenient_times" -> new InconvenientTimes();
            case "one_reply" -> new OneReply(table.whole(keys, "most", from));
            case "reply_in_closed_time" -> new ReplyInClosedTime(table.whole(keys, "most", from), window(keys));
            case "stop" -> new Stop(keys.word("which", Stop.Which.class), table.words(keys, "oral_media", from));
            case "location_once" -> new LocationOnce(table.whole(keys, "most", from));
            case "message_stream" -> messageStream(keys);
            case "cumulative_contacts" -> cumulativeContacts(keys);
            default -> addressOrPaper(kind, keys);
        };
    }

    private @Nullable Check addressOrPaper(String kind, Keys keys) {
        return switch (kind) {
            case "email_procedure" -> emailProcedure(keys);
            case "employer_address" -> new EmployerAddress(table.words(keys, "sources", from));
            case "text_procedure" ->
                new TextProcedure(table.whole(keys, "days", from), table.words(keys, "databases", from));
            case "furnishing_wait" -> new FurnishingWait(table.whole(keys, "days", from));
            case "retention_years" -> new RetentionYears(table.whole(keys, "years", from));
            case "validation_late" -> new ValidationNotice.Late(table.whole(keys, "days", from));
            case "validation_overdue" -> new ValidationNotice.Overdue(table.whole(keys, "days", from));
            case "disclosure_came_back" -> new ValidationNotice.CameBack();
            case "validation_period_end" -> periodEnd(keys);
            case "revoked_consent" ->
                new RevokedConsent(table.whole(keys, "days", from), table.calendar(keys, "holidays", from));
            default -> null;
        };
    }

    private RollingCount rollingCount(Keys keys) {
        return new RollingCount(
                keys.word("counted", RollingCount.Counted.class),
                keys.word("per", RollingCount.Per.class),
                table.whole(keys, "limit", from),
                table.whole(keys, "days", from),
                table.whole(keys, "consent_days", from));
    }

    private LocalWindow window(Keys keys) {
        return new LocalWindow(table.clock(keys, "opens", from), table.clock(keys, "closes", from));
    }

    private EmailProcedure emailProcedure(Keys keys) {
        return new EmailProcedure(
                keys.word("route", EmailProcedure.Route.class),
                table.whole(keys, "notice_days", from),
                table.words(keys, "sources", from));
    }

    private ValidationNotice.PeriodEnd periodEnd(Keys keys) {
        return new ValidationNotice.PeriodEnd(
                table.whole(keys, "receipt_days", from),
                table.whole(keys, "days", from),
                table.calendar(keys, "holidays", from));
    }

    private MessageStream messageStream(Keys keys) {
        return new MessageStream(
                table.whole(keys, "per_day", from),
                table.whole(keys, "busy_days", from),
                table.whole(keys, "window", from));
    }

    private CumulativeContacts cumulativeContacts(Keys keys) {
        return new CumulativeContacts(
                table.whole(keys, "calls", from),
                table.whole(keys, "messages", from),
                table.whole(keys, "window", from));
    }
}
