package org.duly.arrangement.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duly.arrangement.Assessments.Assessment;
import org.duly.arrangement.Assessments.Evidence;
import org.duly.arrangement.Assessments.Finding;
import org.duly.arrangement.Assessments.Item;
import org.duly.arrangement.Assessments.Kind;
import org.duly.arrangement.Assessments.Side;
import org.duly.arrangement.Assessments.Willingness;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The household sheet as entered: lines with an amount count, blank ones do not. */
public record Sheet(
        @Nullable List<@Nullable Line> lines,
        @Nullable Willingness willingness,
        @Nullable String reason) {

    /** Blank lines offered on each side, so that lines are added without scripting. */
    private static final int INCOME_LINES = 4;

    private static final int LIVING_LINES = 5;
    private static final int DEBT_LINES = 1;

    /** One line; any part may be missing. */
    public record Line(
            @Nullable Kind kind,
            @Nullable String amount,
            @Nullable Evidence evidence) {

        boolean blank() {
            return amount == null || amount.isBlank();
        }

        private Item item(Currency currency) {
            String plain = Objects.requireNonNullElse(amount, "").strip().replace(",", "");
            Money money = Money.ofDecimal(new BigDecimal(plain), currency);
            if (kind == null || evidence == null) {
                throw new NumberFormatException("A line has no kind or no evidence");
            }
            return new Item(kind, money, evidence);
        }
    }

    static Sheet blank() {
        return padded(List.of(), null, null);
    }

    /** What was found last, ready to be corrected. The willingness is judged afresh each time. */
    static Sheet of(Assessment last) {
        List<Line> lines = last.finding().items().stream()
                .map(item -> new Line(item.kind(), item.amount().toDecimal().toPlainString(), item.evidence()))
                .toList();
        return padded(lines, null, null);
    }

    /** The same with blank lines to write on. */
    Sheet padded() {
        return padded(filled(), willingness, reason);
    }

    /** Empty when a part is missing or an amount is no exact amount of this currency. */
    Optional<Finding> finding(Currency currency) {
        if (willingness == null || reason == null) {
            return Optional.empty();
        }
        try {
            List<Item> items =
                    filled().stream().map(line -> line.item(currency)).toList();
            return Optional.of(new Finding(items, willingness, reason.strip()));
        } catch (NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private List<Line> filled() {
        List<Line> filled = new ArrayList<>();
        for (Line line : lines == null ? List.<@Nullable Line>of() : lines) {
            if (line != null && !line.blank()) {
                filled.add(line);
            }
        }
        return filled;
    }

    private static Sheet padded(List<Line> filled, @Nullable Willingness willingness, @Nullable String reason) {
        List<@Nullable Line> lines = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Line> own = filled.stream()
                    .filter(line -> line.kind() != null && line.kind().side() == side)
                    .toList();
            lines.addAll(own);
            lines.addAll(blanks(side, own));
        }
        return new Sheet(lines, willingness, reason);
    }

    /** Blank lines that propose the kinds not written yet. */
    private static List<Line> blanks(Side side, List<Line> own) {
        int offered = switch (side) {
            case INCOME -> INCOME_LINES;
            case LIVING -> LIVING_LINES;
            case OTHER_DEBTS -> DEBT_LINES;
        };
        List<Kind> written = own.stream().map(Line::kind).toList();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.side() == side && !written.contains(kind))
                .limit(Math.max(1, offered - own.size()))
                .map(kind -> new Line(kind, "", Evidence.STATED))
                .toList();
    }
}
