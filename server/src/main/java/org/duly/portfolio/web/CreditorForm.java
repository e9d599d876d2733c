package org.duly.portfolio.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.NewCreditor;
import org.jspecify.annotations.Nullable;

/**
 * A creditor as typed.
 *
 * @param allocation components in order, separated by commas, or empty for the law's order
 * @param edges last day past due of each bucket, separated by commas
 */
record CreditorForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String lenderGroup,
        @Nullable Boolean associationMember,
        @Nullable String jurisdiction,
        @Nullable String currency,
        @Nullable String allocation,
        @Nullable String tolerance,
        @Nullable String grace,
        @Nullable String edges) {

    CreditorForm {
        code = text(code);
        name = text(name);
        kind = text(kind);
        lenderGroup = text(lenderGroup);
        jurisdiction = text(jurisdiction);
        currency = text(currency);
        allocation = text(allocation);
        tolerance = text(tolerance);
        grace = text(grace);
        edges = text(edges);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static CreditorForm empty() {
        return new CreditorForm("", "", "BANK", "", false, "CN", "CNY", "", "0", "1", "30, 60, 90, 120, 150, 180");
    }

    static CreditorForm of(Creditor creditor, Contract contract) {
        return new CreditorForm(
                creditor.code(),
                creditor.name(),
                creditor.kind().name(),
                creditor.lenderGroup(),
                creditor.associationMember(),
                creditor.jurisdiction().name(),
                creditor.currency().getCurrencyCode(),
                contract.allocation()
                        .map(order -> order.stream().map(Component::name).collect(Collectors.joining(", ")))
                        .orElse(""),
                contract.promiseTolerance().toDecimal().toPlainString(),
                String.valueOf(contract.promiseGraceDays()),
                contract.bucketEdges().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Code and currency never change once accounts may hang on them. */
    CreditorForm keeping(String firstCode, String firstCurrency) {
        return new CreditorForm(
                firstCode,
                name,
                kind,
                lenderGroup,
                associationMember,
                jurisdiction,
                firstCurrency,
                allocation,
                tolerance,
                grace,
                edges);
    }

    /** What was made of the form. */
    sealed interface Read {}

    record Good(NewCreditor creditor) implements Read {}

    /** Names of the fields that cannot be. */
    record Faulty(List<String> fields) implements Read {}

    Read read(boolean codeTaken) {
        List<String> faults = new ArrayList<>();
        if (codeTaken || !String.valueOf(code).matches("[A-Za-z0-9_-]{2,20}")) {
            faults.add(codeTaken ? "codeTaken" : "code");
        }
        if (String.valueOf(name).isEmpty()) {
            faults.add("name");
        }
        Currency money = take("currency", () -> Currency.getInstance(String.valueOf(currency)), faults);
        Creditor.LenderKind lender = take("kind", () -> Creditor.LenderKind.valueOf(String.valueOf(kind)), faults);
        Jurisdiction law = take("jurisdiction", () -> Jurisdiction.valueOf(String.valueOf(jurisdiction)), faults);
        Contract contract = money == null ? null : contract(money, faults);
        if (!faults.isEmpty() || money == null || lender == null || law == null || contract == null) {
            return new Faulty(faults);
        }
        String group = String.valueOf(lenderGroup);
        return new Good(new NewCreditor(
                String.valueOf(code),
                String.valueOf(name),
                lender,
                group.isEmpty() ? String.valueOf(code) : group,
                Boolean.TRUE.equals(associationMember),
                law,
                money,
                contract));
    }

    private @Nullable Contract contract(Currency money, List<String> faults) {
        Optional<List<Component>> order = take("allocation", this::order, faults);
        Money least = take("tolerance", () -> tolerated(money), faults);
        Integer days = take("grace", () -> between(0, 30, String.valueOf(grace)), faults);
        List<Integer> cut = take("edges", this::cut, faults);
        return order == null || least == null || days == null || cut == null
                ? null
                : new Contract(order, least, days, cut);
    }

    private Optional<List<Component>> order() {
        if (String.valueOf(allocation).isEmpty()) {
            return Optional.empty();
        }
        List<Component> order =
                parts(String.valueOf(allocation)).map(Component::valueOf).toList();
        if (order.size() != Component.values().length
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("each component stands once");
        }
        return Optional.of(order);
    }

    private Money tolerated(Currency money) {
        Money least = Money.ofDecimal(new BigDecimal(String.valueOf(tolerance)), money);
        if (least.isNegative()) {
            throw new IllegalArgumentException("not less than nothing");
        }
        return least;
    }

    private List<Integer> cut() {
        List<Integer> cut =
                parts(String.valueOf(edges)).map(text -> between(1, 3650, text)).toList();
        if (cut.isEmpty() || !cut.equals(cut.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("each later than the one before");
        }
        return cut;
    }

    private static int between(int least, int most, String text) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[,，、\\s]+", -1)).filter(part -> !part.isEmpty());
    }

    private static <T> @Nullable T take(String field, Supplier<T> reading, List<String> faults) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            faults.add(field);
            return null;
        }
    }
}
