package org.duly.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts as people write them: {@code 1,234.56}, {@code ￥1234}, {@code (123.00)}, {@code 1.5万元}. */
public final class Amounts {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<sign>[-+]?)(?<figure>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+)"
                    + "(?<after>-?)(?<unit>万?)");
    private static final Pattern CURRENCY =
            Pattern.compile("(?i)^([-+(]?)(?:CNY|RMB|USD|GBP|EUR|HKD|人民币|US\\$|HK\\$|[¥￥$€£])");
    private static final Pattern AFTER = Pattern.compile("(?i)(?:CNY|RMB|USD|GBP|EUR|HKD|元|圆)(\\)?)$");
    private static final Pattern POWER = Pattern.compile("(?i)[-+]?\\d+(\\.\\d+)?E[-+]?\\d+");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int LONGEST = 40;

    private Amounts() {}

    /** The exact amount; nothing is rounded. */
    public static Parsed<BigDecimal> parse(String text) {
        String dense = PlainText.dense(text);
        if (dense.isEmpty() || dense.equals("-") || dense.equals("--")) {
            return new Parsed.Blank<>();
        }
        if (dense.length() > LONGEST) {
            return new Parsed.Bad<>("amount.format");
        }
        if (POWER.matcher(dense).matches()) {
            return new Parsed.Bad<>("amount.power");
        }
        String bare = AFTER.matcher(CURRENCY.matcher(dense).replaceFirst("$1")).replaceFirst("$1");
        boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
        Matcher matcher = AMOUNT.matcher(bracketed ? bare.substring(1, bare.length() - 1) : bare);
        if (!matcher.matches()) {
            return new Parsed.Bad<>("amount.format");
        }
        return new Parsed.Value<>(value(matcher, bracketed));
    }

    private static BigDecimal value(Matcher matcher, boolean bracketed) {
        BigDecimal figure = new BigDecimal(matcher.group("figure").replace(",", ""));
        if (!matcher.group("unit").isEmpty()) {
            figure = figure.multiply(TEN_THOUSAND);
        }
        boolean negative = bracketed
                || matcher.group("sign").equals("-")
                || !matcher.group("after").isEmpty();
        return negative ? figure.negate() : figure;
    }
}
