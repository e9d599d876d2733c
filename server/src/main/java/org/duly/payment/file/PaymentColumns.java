package org.duly.payment.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duly.intake.DateStyle;
import org.duly.intake.Field;

/**
 * Which column of a payment file holds which field, and how the file writes days.
 *
 * @param columns name of the column by code of the field
 */
public record PaymentColumns(Map<String, String> columns, DateStyle.Order dates) {

    public static final String ACCOUNT = "account";
    public static final String IDENTITY = "identity";
    public static final String PAYER = "payer";
    public static final String AMOUNT = "amount";
    public static final String PAID_ON = "paidOn";
    public static final String REFERENCE = "reference";
    public static final String CURRENCY = "currency";

    /** What we look for in a payment file, and what creditors call it. */
    public static final List<Field> FIELDS = List.of(
            Field.of(
                    ACCOUNT,
                    "账号",
                    "账户号",
                    "借据号",
                    "合同号",
                    "卡号",
                    "案件编号",
                    "account number",
                    "account no",
                    "loan number",
                    "contract number",
                    "card number"),
            Field.of(
                    AMOUNT,
                    "还款金额",
                    "金额",
                    "入账金额",
                    "实还金额",
                    "回款金额",
                    "交易金额",
                    "amount",
                    "paid amount",
                    "payment amount",
                    "transaction amount"),
            Field.of(
                    PAID_ON,
                    "还款日期",
                    "入账日期",
                    "交易日期",
                    "回款日期",
                    "还款日",
                    "paid on",
                    "payment date",
                    "date",
                    "value date",
                    "transaction date"),
            Field.of(
                    REFERENCE,
                    "流水号",
                    "交易流水号",
                    "交易号",
                    "参考号",
                    "凭证号",
                    "reference",
                    "transaction id",
                    "payment id",
                    "transaction reference"),
            Field.of(IDENTITY, "证件号", "身份证号", "证件号码", "identity number", "id number", "id card"),
            Field.of(PAYER, "姓名", "客户姓名", "户名", "付款人", "payer", "name", "customer name", "debtor name"),
            Field.of(CURRENCY, "币种", "货币", "currency"));

    public PaymentColumns {
        columns = Map.copyOf(columns);
    }

    /** Whether enough is named to read payments: amount, day, and who. */
    public boolean isEnough() {
        return columns.containsKey(AMOUNT)
                && columns.containsKey(PAID_ON)
                && (columns.containsKey(ACCOUNT) || columns.containsKey(IDENTITY) || columns.containsKey(PAYER));
    }

    /** As {@code field=column} texts, for the database. */
    String[] texts() {
        return columns.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .toArray(String[]::new);
    }

    static PaymentColumns of(String[] texts, String dates) {
        Map<String, String> columns = List.of(texts).stream()
                .map(text -> text.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, _) -> one, LinkedHashMap::new));
        return new PaymentColumns(columns, DateStyle.Order.valueOf(dates));
    }
}
