package org.duly.compliance.pack;

import java.time.LocalDate;
import java.util.List;
import org.duly.compliance.facts.ConcWishes.Moratorium;
import org.duly.compliance.rule.ArrearsNotice;
import org.duly.compliance.rule.BalanceRise;
import org.duly.compliance.rule.BankHolidays;
import org.duly.compliance.rule.CardPause;
import org.duly.compliance.rule.CardRefusals;
import org.duly.compliance.rule.Check;
import org.duly.compliance.rule.CustomerHours;
import org.duly.compliance.rule.FeeAboveCost;
import org.duly.compliance.rule.MoratoriumStands;
import org.duly.compliance.rule.PassedOn;
import org.duly.compliance.rule.PersistentDebt;
import org.duly.compliance.rule.PlanPause;
import org.duly.compliance.rule.ProRata;
import org.duly.compliance.rule.StatuteBarred;
import org.duly.compliance.rule.UsualHours;
import org.duly.compliance.rule.WithinMeans;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of check that only rules of the United Kingdom know. */
final class ConcCheckReader {
    /** The kinds it reads. */
    static final List<String> KINDS = List.of(
            "usual_hours",
            "customer_hours",
            "plan_pause",
            "moratorium_stands",
            "statute_barred",
            "passed_on",
            "card_pause",
            "card_refusals",
            "pro_rata",
            "persistent_debt",
            "arrears_notice",
            "within_means",
            "balance_rise",
            "fee_above_cost");

    private final ParameterTable table;
    private final LocalDate from;

    ConcCheckReader(ParameterTable table, LocalDate from) {
        this.table = table;
        this.from = from;
    }

    /** The check, or null when the kind is not one of these. */
    @Nullable
    Check kind(String kind, Keys keys) {
        return switch (kind) {
            case "usual_hours" -> new UsualHours(table.clock(keys, "opens", from), table.clock(keys, "closes", from));
            case "customer_hours" -> new CustomerHours();
            case "plan_pause" -> new PlanPause(table.whole(keys, "days", from), table.whole(keys, "more_days", from));
            case "moratorium_stands" ->
                new MoratoriumStands(keys.word("kind", Moratorium.Kind.class), table.whole(keys, "days", from));
            case "statute_barred" ->
                new StatuteBarred(table.whole(keys, "years", from), table.whole(keys, "scottish_years", from));
            case "passed_on" -> new PassedOn(table.whole(keys, "days", from), bankHolidays(keys));
            case "card_pause" -> new CardPause(table.whole(keys, "days", from), bankHolidays(keys));
            case "card_refusals" -> new CardRefusals(table.whole(keys, "most", from));
            case "pro_rata" -> new ProRata();
            case "persistent_debt" -> persistentDebt(keys);
            case "arrears_notice" ->
                new ArrearsNotice(table.whole(keys, "days", from), table.whole(keys, "months", from));
            case "within_means" -> new WithinMeans();
            case "balance_rise" -> new BalanceRise();
            case "fee_above_cost" -> new FeeAboveCost();
            default -> null;
        };
    }

    private PersistentDebt persistentDebt(Keys keys) {
        return new PersistentDebt(
                table.decimal(keys, "least_balance", from),
                table.whole(keys, "assess_within", from),
                table.whole(keys, "look_from", from),
                table.whole(keys, "look_to", from),
                table.whole(keys, "period", from));
    }

    private BankHolidays bankHolidays(Keys keys) {
        return new BankHolidays(
                table.calendar(keys, "england_and_wales", from),
                table.calendar(keys, "scotland", from),
                table.calendar(keys, "northern_ireland", from));
    }
}
