package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.rule.AfterDate;
import org.duly.compliance.rule.AgreedHoursKept;
import org.duly.compliance.rule.Always;
import org.duly.compliance.rule.Check;
import org.duly.compliance.rule.ClosedDays;
import org.duly.compliance.rule.Crew;
import org.duly.compliance.rule.DailyCount;
import org.duly.compliance.rule.Deadline;
import org.duly.compliance.rule.GuaranteePeriod;
import org.duly.compliance.rule.Hours;
import org.duly.compliance.rule.LetterContent;
import org.duly.compliance.rule.PaymentOrder;
import org.duly.compliance.rule.PenaltyBand;
import org.duly.compliance.rule.PlanLength;
import org.duly.compliance.rule.RateCap;
import org.duly.compliance.rule.Reachability;
import org.duly.compliance.rule.RecentContacts;
import org.duly.compliance.rule.Retention;
import org.duly.compliance.rule.Validity;

/** Reads what a rule counts or reckons: one key naming the kind, and under it the parameters it takes. */
final class CheckReader {
    /** Every kind there is; each has a chapter in the pack guide. */
    private static final List<String> OF_ANY_LAW = List.of(
            "hours",
            "agreed_hours_kept",
            "daily_count",
            "recent_contacts",
            "closed_days",
            "reachability",
            "guarantee_period",
            "crew",
            "validity",
            "retention",
            "objection_deadline",
            "complaint_deadline",
            "credit_record_deadline",
            "plan_length",
            "rate_cap",
            "penalty_band",
            "payment_order",
            "letter_content",
            "after_date");

    /** Every kind there is, those of any law first. */
    static final List<String> KINDS = Stream.of(OF_ANY_LAW, RegFCheckReader.KINDS, ConcCheckReader.KINDS)
            .flatMap(List::stream)
            .toList();

    private final ParameterTable table;
    private final LocalDate from;

    CheckReader(ParameterTable table, LocalDate from) {
        this.table = table;
        this.from = from;
    }

    Check read(Keys part) {
        if (!part.has("check")) {
            return new Always();
        }
        Keys check = part.map("check");
        if (check.names().size() != 1) {
            throw part.refusal("check", "names " + check.names().size() + " kinds", "Name one");
        }
        String kind = check.names().getFirst();
        if (!KINDS.contains(kind)) {
            throw unknown(check, kind);
        }
        Keys keys = check.map(kind);
        Check read = made(check, kind, keys);
        keys.done();
        return read;
    }

    /** Values that no law could mean, which the check itself refuses, are named with their place like any other fault. */
    private Check made(Keys check, String kind, Keys keys) {
        try {
            return kind(check, kind, keys);
        } catch (IllegalArgumentException e) {
            throw check.refusal(kind, String.valueOf(e.getMessage()), "Mend the values of its parameters");
        }
    }

    private Check kind(Keys check, String kind, Keys keys) {
        return switch (kind) {
            case "hours" -> hours(keys);
            case "agreed_hours_kept" -> new AgreedHoursKept();
            case "daily_count" ->
                new DailyCount(keys.word("counted", DailyCount.Counted.class), table.whole(keys, "limit", from));
            case "recent_contacts" -> recentContacts(keys);
            case "closed_days" -> new ClosedDays(table.weekdays(keys, "days", from));
            case "reachability" ->
                new Reachability(
                        keys.word("recorded", Reachability.Recorded.class),
                        table.whole(keys, "dials", from),
                        table.whole(keys, "days", from));
            case "guarantee_period" ->
                new GuaranteePeriod(keys.word("which", GuaranteePeriod.Which.class), table.whole(keys, "months", from));
            case "crew" -> new Crew(table.whole(keys, "least", from));
            case "validity" ->
                new Validity(keys.word("subject", Validity.Subject.class), table.whole(keys, "months", from));
            case "retention" -> new Retention(table.whole(keys, "months", from));
            case "objection_deadline" -> new Deadline.OfObjection(table.whole(keys, "days", from));
            case "complaint_deadline" ->
                new Deadline.OfComplaint(
                        table.whole(keys, "simple", from),
                        table.whole(keys, "complex", from),
                        table.whole(keys, "extension", from));
            case "credit_record_deadline" -> new Deadline.OfCreditRecord(table.whole(keys, "months", from));
            case "plan_length" -> new PlanLength(table.whole(keys, "most_months", from));
            case "rate_cap" -> new RateCap(keys.word("basis", RateCap.Basis.class), table.decimal(keys, "limit", from));
            case "penalty_band" -> penaltyBand(keys);
            case "payment_order" -> new PaymentOrder(table.words(keys, "tiers", from));
            case "letter_content" -> new LetterContent(table.letterBlocks(keys, "blocks", from));
            case "after_date" -> new AfterDate(table.date(keys, "last_day", from));
            default -> ofOneLaw(check, kind, keys);
        };
    }

    /** The kinds that only one law knows. */
    private Check ofOneLaw(Keys check, String kind, Keys keys) {
        Check american = new RegFCheckReader(table, from).kind(kind, keys);
        Check read = american == null ? new ConcCheckReader(table, from).kind(kind, keys) : american;
        if (read == null) {
            throw unknown(check, kind);
        }
        return read;
    }

    private static UnfitPack unknown(Keys check, String kind) {
        return check.refusal(kind, "is no kind of check", "Known are " + String.join(", ", KINDS));
    }

    private Hours hours(Keys keys) {
        return new Hours(
                table.clock(keys, "opens", from),
                table.clock(keys, "closes", from),
                table.clock(keys, "strict_opens", from),
                table.clock(keys, "strict_last_start", from),
                table.clock(keys, "strict_last_hand_over", from),
                table.words(keys, "domestic_zones", from));
    }

    private RecentContacts recentContacts(Keys keys) {
        return new RecentContacts(
                Words.all(Channel.class, keys, "channels"),
                keys.word("counted", RecentContacts.Counted.class),
                keys.word("with", RecentContacts.With.class),
                table.whole(keys, "limit", from),
                table.whole(keys, "hours", from));
    }

    private PenaltyBand penaltyBand(Keys keys) {
        return new PenaltyBand(
                table.decimal(keys, "overdue_from", from),
                table.decimal(keys, "overdue_to", from),
                table.decimal(keys, "misuse_from", from),
                table.decimal(keys, "misuse_to", from));
    }
}
