package org.duly.shell;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How money, times and counts are typeset on pages, in the reader's language; {@code null} shows as a dash. */
@Component("show")
public class Show {

    private static final String NOTHING = "–";

    /** Amount with all decimals and thousands separators; the currency stands once in the column's head. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        int decimals = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.toDecimal());
    }

    /** Amount with its currency sign, for running text. */
    public String amount(@Nullable Money money) {
        return money == null ? NOTHING : sign(money) + money(money);
    }

    /** For example 11月22日 周日 09:30. */
    public String at(@Nullable Instant instant) {
        return at(instant, BusinessClock.ZONE);
    }

    /** The same in another zone, for a debtor who lives elsewhere. */
    public String at(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? NOTHING
                : pattern("M月d日 EEE HH:mm", "EEE d MMM HH:mm").format(instant.atZone(zone));
    }

    /** With the year, for what may be long ago. */
    public String fully(@Nullable Instant instant) {
        return instant == null
                ? NOTHING
                : pattern("yyyy年M月d日 EEE HH:mm", "EEE d MMM yyyy HH:mm").format(instant.atZone(BusinessClock.ZONE));
    }

    /** Time of day. */
    public String time(@Nullable Instant instant) {
        return instant == null ? NOTHING : pattern("HH:mm", "HH:mm").format(instant.atZone(BusinessClock.ZONE));
    }

    /** For example 11月22日 周日. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : pattern("M月d日 EEE", "EEE d MMM").format(day);
    }

    /** With the year: 2026-11-22, in either language. */
    public String date(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    /** A count with thousands separators. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** A share between 0 and 1 as a percentage with one decimal. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private static String sign(Money money) {
        return switch (money.currency().getCurrencyCode()) {
            case "CNY" -> "¥";
            case "USD" -> "$";
            case "GBP" -> "£";
            default -> money.currency().getCurrencyCode() + " ";
        };
    }

    private static DateTimeFormatter pattern(String chinese, String english) {
        boolean readsEnglish = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return readsEnglish
                ? DateTimeFormatter.ofPattern(english, Locale.ENGLISH)
                : DateTimeFormatter.ofPattern(chinese, Locale.SIMPLIFIED_CHINESE);
    }
}
