package org.duly.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.party.LawfulSource;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.PlacementRow;
import org.jspecify.annotations.Nullable;

/** Debts to be placed as one batch. */
@Schema(name = "NewPlacement")
record NewPlacement(
        @Schema(description = "Code of the creditor", example = "BANK-A") @Nullable
        String creditor,

        @Schema(description = "What the creditor calls the batch", example = "2026-07 M2") @Nullable
        String name,

        @Schema(description = "Today if absent") @Nullable LocalDate placedOn,

        @Schema(description = "Day on which the placement ends") @Nullable
        LocalDate recallOn,

        @Nullable List<Row> rows) {

    /** One account and who owes it. Amounts are decimals as text. */
    @Schema(name = "PlacementRow")
    record Row(
            @Schema(example = "6200-0042") @Nullable String account,
            AccountCard.@Nullable Product product,
            @Schema(example = "CNY") @Nullable String currency,
            @Schema(example = "10000.00") @Nullable String principal,
            @Schema(example = "523.10") @Nullable String interest,
            @Schema(example = "80.00") @Nullable String penalty,
            @Schema(example = "20.00") @Nullable String fee,

            @Schema(description = "What the parts add up to, as a check") @Nullable
            String total,

            @Nullable LocalDate contractOn,

            @Schema(description = "From this day days past due are counted") @Nullable
            LocalDate oldestUnpaidDue,

            @Nullable LocalDate lastPaymentOn,
            @Nullable LocalDate recallOn,

            @Schema(description = "How many times this debt was placed (手别); 1 if absent") @Nullable
            Integer handNumber,

            @Nullable Debtor debtor) {

        @Nullable
        PlacementRow read(int index, Input input) {
            String at = "rows[" + index + "].";
            String number = input.required(at + "account", account);
            AccountCard.Product what = input.required(at + "product", product);
            Currency unit = currency(at, input);
            NewDebtor who = Optional.ofNullable(input.required(at + "debtor", debtor))
                    .map(given -> given.read(at + "debtor.", input))
                    .orElse(null);
            if (number == null || what == null || unit == null || who == null) {
                return null;
            }
            return new PlacementRow(
                    index + 1L,
                    who,
                    number,
                    what,
                    unit,
                    owed(at, unit, input),
                    money(at + "total", total, unit, input),
                    contractOn,
                    oldestUnpaidDue,
                    lastPaymentOn,
                    null,
                    recallOn,
                    handNumber == null ? 1 : handNumber);
        }

        private @Nullable Currency currency(String at, Input input) {
            String code = input.required(at + "currency", currency);
            try {
                return code == null ? null : Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                return input.wrong(at + "currency", code);
            }
        }

        private Map<Component, Money> owed(String at, Currency unit, Input input) {
            Map<Component, Money> owed = new EnumMap<>(Component.class);
            put(owed, Component.PRINCIPAL, money(at + "principal", principal, unit, input));
            put(owed, Component.INTEREST, money(at + "interest", interest, unit, input));
            put(owed, Component.PENALTY, money(at + "penalty", penalty, unit, input));
            put(owed, Component.FEE, money(at + "fee", fee, unit, input));
            return owed;
        }

        private static void put(Map<Component, Money> owed, Component component, @Nullable Money amount) {
            if (amount != null) {
                owed.put(component, amount);
            }
        }

        private static @Nullable Money money(String field, @Nullable String text, Currency unit, Input input) {
            try {
                return text == null ? null : Money.ofDecimal(new BigDecimal(text), unit);
            } catch (ArithmeticException | NumberFormatException unreadable) {
                return input.wrong(field, text);
            }
        }
    }

    /** Who owes; told from others by identity number or the creditor's own key. */
    @Schema(name = "PlacementDebtor")
    record Debtor(
            @Schema(description = "A company rather than a person") @Nullable
            Boolean company,

            @Schema(example = "王测试") @Nullable String name,

            @Schema(description = "CN_ID, PASSPORT, USCC (company) or OTHER", example = "CN_ID") @Nullable
            String identityType,

            @Nullable String identityNumber,

            @Schema(description = "The creditor's customer number") @Nullable
            String externalKey,

            @Nullable List<Point> contactPoints) {

        @Nullable
        NewDebtor read(String at, Input input) {
            String who = input.required(at + "name", name);
            List<NewContactPoint> points = new ArrayList<>();
            List<Point> given = contactPoints == null ? List.of() : contactPoints;
            for (int index = 0; index < given.size(); index++) {
                NewContactPoint point = given.get(index).read(at + "contactPoints[" + index + "].", input);
                if (point != null) {
                    points.add(point);
                }
            }
            String type = identityType == null ? "OTHER" : identityType;
            return who == null
                    ? null
                    : new NewDebtor(Boolean.TRUE.equals(company), who, type, identityNumber, externalKey, points);
        }
    }

    /** A way of reaching the debtor or somebody near him, and where it came from. */
    @Schema(name = "PlacementContactPoint")
    record Point(
            @Nullable PointKind kind,
            @Schema(example = "16400000042") @Nullable String value,
            @Nullable Relation relation,

            @Schema(description = "Whose it is; absent for the debtor himself") @Nullable
            String holderName,

            @Nullable LawfulSource source) {

        @Nullable
        NewContactPoint read(String at, Input input) {
            PointKind what = input.required(at + "kind", kind);
            String text = input.required(at + "value", value);
            if (what == null || text == null) {
                return null;
            }
            return new NewContactPoint(
                    what,
                    text,
                    relation == null ? Relation.SELF : relation,
                    holderName,
                    source == null ? LawfulSource.UNKNOWN : source);
        }
    }

    /** The rows, understood; notes what is wrong with them. */
    List<PlacementRow> read(Input input) {
        List<Row> given = Optional.ofNullable(input.required("rows", rows)).orElse(List.of());
        List<PlacementRow> understood = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            PlacementRow row = given.get(index).read(index, input);
            if (row != null) {
                understood.add(row);
            }
        }
        return understood;
    }
}
