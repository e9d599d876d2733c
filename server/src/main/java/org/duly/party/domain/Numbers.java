package org.duly.party.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duly.kernel.Jurisdiction;
import org.duly.party.PointKind;

/** Brings numbers, e-mails and addresses into the one form in which they are filed and recognised again. */
public final class Numbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FILED_CHINESE_MOBILE = Pattern.compile("\\+861[3-9]\\d{9}");
    private static final Pattern FILLING = Pattern.compile("[\\s\\-()./]");

    private Numbers() {}

    /** The filed form: E.164 for telephones that can be read as such, lower case for e-mail, plain text otherwise. */
    public static String filed(PointKind kind, String value, Jurisdiction home) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        return switch (kind) {
            case MOBILE, LANDLINE -> telephone(text, home);
            case EMAIL -> text.toLowerCase(Locale.ROOT);
            case ADDRESS -> text.replaceAll("\\s+", " ");
        };
    }

    /** The form people read and dial: national for China, international elsewhere. */
    public static String displayed(String filed) {
        if (FILED_CHINESE_MOBILE.matcher(filed).matches()) {
            return filed.substring(3);
        }
        return parsed(filed).map(Numbers::displayed).orElse(filed);
    }

    static Optional<PhoneNumber> parsed(String filed) {
        if (!filed.startsWith("+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(PHONES.parse(filed, null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String displayed(PhoneNumber number) {
        if (number.getCountryCode() != 86) {
            return PHONES.format(number, PhoneNumberFormat.INTERNATIONAL);
        }
        return PHONES.format(number, PhoneNumberFormat.NATIONAL)
                .replaceFirst(" ", "-")
                .replace(" ", "");
    }

    private static String telephone(String text, Jurisdiction home) {
        String bare = FILLING.matcher(text).replaceAll("");
        if (home == Jurisdiction.CN && CHINESE_MOBILE.matcher(bare).matches()) {
            return "+86" + bare;
        }
        try {
            PhoneNumber number = PHONES.parse(text, country(home));
            return PHONES.isPossibleNumber(number) ? PHONES.format(number, PhoneNumberFormat.E164) : bare;
        } catch (NumberParseException e) {
            return bare;
        }
    }

    private static String country(Jurisdiction home) {
        return switch (home) {
            case CN -> "CN";
            case US -> "US";
            case UK -> "GB";
        };
    }
}
