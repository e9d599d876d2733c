package org.duly.strategy.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duly.arrangement.Assessments;
import org.duly.kernel.Jurisdiction;
import org.duly.party.DebtorCard;
import org.duly.portfolio.AccountCard;
import org.duly.strategy.table.Column;
import org.duly.strategy.table.Kind;
import org.duly.strategy.table.Vocabulary;

/** The columns that tables may have. Only what the system really knows of a case is a fact. */
public final class Words {

    private static final long MANY = 1_000_000;
    private static final long MUCH = 100_000_000_000L;

    private Words() {}

    /** Words for the outcomes of the tables that come first, which later tables may ask about. */
    private static final List<Column> BETWEEN = List.of(
            choice("risk_grade", true, "A", "B", "C", "D", "E"),
            choice("phase", true, "EARLY", "GROWTH", "MATURE", "LATE", "END"),
            choice(
                    "segment",
                    true,
                    "OFFICE_WORKER",
                    "RETIREE",
                    "MICRO_BUSINESS",
                    "WAGE_WORKER",
                    "BENEFIT_RECIPIENT",
                    "COMPANY",
                    "NOT_KNOWN"),
            choice(
                    "behaviour",
                    true,
                    "COOPERATIVE",
                    "PROCRASTINATOR",
                    "EVADER",
                    "OVER_INDEBTED",
                    "HARDSHIP",
                    "REFUSER",
                    "DISPUTER",
                    "NOT_KNOWN"));

    private static final List<Column> FACTS = List.of(
            whole("days_past_due", 0, MANY),
            whole("bucket", 0, 99),
            new Column("amount", new Kind.Numbers(2, 0, MUCH), false),
            choice("currency", false, "CNY", "USD", "GBP", "EUR", "HKD"),
            new Column("product", new Kind.Choice(names(AccountCard.Product.values())), false),
            new Column("creditor", new Kind.Text(), false),
            new Column("jurisdiction", new Kind.Choice(names(Jurisdiction.values())), false),
            whole("hand_number", 1, 999),
            whole("accounts", 1, MANY),
            unknowable("days_to_recall", -MANY, MANY),
            whole("days_placed", 0, MANY),
            new Column("placed_on", new Kind.Day(), false),
            new Column("company", new Kind.Flag(), false),
            new Column("situation", new Kind.Choice(names(DebtorCard.Situation.values())), false),
            new Column("sop_state", new Kind.Text(), false),
            whole("own_mobiles", 0, MANY),
            new Column("reachable", new Kind.Flag(), false),
            new Column("ability", new Kind.Choice(names(Assessments.Ability.values())), true),
            new Column("willingness", new Kind.Choice(names(Assessments.Willingness.values())), true),
            choice("income", true, "SALARY", "BUSINESS", "PENSION", "BENEFIT", "OTHER_INCOME", "NONE"),
            unknowable("kept_rate", 0, 100),
            whole("broken_promises", 0, MANY),
            new Column("open_promise", new Kind.Flag(), false),
            whole("attempts", 0, MANY),
            unknowable("days_since_attempt", 0, MANY),
            unknowable("days_since_talk", 0, MANY),
            whole("refusals", 0, MANY),
            new Column("disputed", new Kind.Flag(), false),
            unknowable("days_since_payment", 0, MANY),
            whole("days_to_payday", 0, 31));

    private static final List<Column> INSTRUCTIONS = List.of(
            choice("intensity", false, "PRIMARY", "MIDDLE", "HIGH"),
            several("channels", false, "CALL", "SMS", "LETTER", "EMAIL", "VISIT"),
            several("windows", true, "MORNING", "AFTERNOON", "EVENING", "PAYDAY"),
            choice("scripts", true, "REMINDER", "NEGOTIATION", "HARDSHIP", "DISPUTE", "PRE_LEGAL", "PROMISE_FOLLOW_UP"),
            choice("letter", true, "REMINDER", "DEMAND", "PRE_LEGAL", "DISPUTE_ANSWER"),
            choice("hand_over", true, "FIELD", "LEGAL", "RETURN", "CARE"),
            unknowable("instalments_from", 1, 120),
            unknowable("instalments_to", 1, 120),
            unknowable("down_payment_percent", 0, 100),
            choice("owner_skill", true, "NEGOTIATION", "HARDSHIP", "LEGAL", "BUSINESS", "DISPUTE"),
            choice(
                    "advice",
                    true,
                    "EXPLAIN_ACCOUNT",
                    "CONCRETE_DATE",
                    "SMALL_STEPS",
                    "BUDGET_TOGETHER",
                    "HEAR_HARDSHIP",
                    "ANSWER_DISPUTE_FIRST",
                    "ONE_CONTACT_FOR_ALL",
                    "EXPLAIN_CREDIT_RECORD",
                    "OFFER_MEDIATION",
                    "NO_CONTACT_PERSON"));

    /** Everything tables may speak of. */
    public static final Vocabulary VOCABULARY = vocabulary();

    /** Names of the facts, in the order in which they are offered. */
    public static List<String> facts() {
        List<Column> all = new ArrayList<>(FACTS);
        all.addAll(BETWEEN);
        return all.stream().map(Column::name).toList();
    }

    /** Names of the instructions, in the order in which they are offered. */
    public static List<String> outcomes() {
        List<Column> all = new ArrayList<>(BETWEEN);
        all.addAll(INSTRUCTIONS);
        return all.stream().map(Column::name).toList();
    }

    private static Vocabulary vocabulary() {
        List<Column> facts = new ArrayList<>(FACTS);
        facts.addAll(BETWEEN);
        List<Column> outcomes = new ArrayList<>(BETWEEN);
        outcomes.addAll(INSTRUCTIONS);
        return Vocabulary.of(facts, outcomes);
    }

    private static Column whole(String name, long least, long most) {
        return new Column(name, new Kind.Numbers(0, least, most), false);
    }

    private static Column unknowable(String name, long least, long most) {
        return new Column(name, new Kind.Numbers(0, least, most), true);
    }

    private static Column choice(String name, boolean unknowable, String... words) {
        return new Column(name, new Kind.Choice(List.of(words)), unknowable);
    }

    private static Column several(String name, boolean unknowable, String... words) {
        return new Column(name, new Kind.Several(List.of(words)), unknowable);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
