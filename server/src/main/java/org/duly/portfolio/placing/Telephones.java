package org.duly.portfolio.placing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.duly.kernel.Jurisdiction;
import org.duly.party.PointKind;

/**
 * Tells whether a telephone number can exist. Ranges are opened faster than tables of them are published, so the length
 * and the leading digits must be right, not the range assigned today.
 */
final class Telephones {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:(?:\\+|00)?86)?1[3-9]\\d{9}");
    private static final Pattern FILLING = Pattern.compile("[\\s\\-()./]");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\+?[\\d\\s\\-()./]+(?:(?:ext|x|转)\\.?\\s*\\d+)?");

    private Telephones() {}

    static boolean canExist(String text, Jurisdiction home) {
        if (!LIKE_A_NUMBER.matcher(text).matches()) {
            return false;
        }
        String bare = FILLING.matcher(text).replaceAll("");
        if (home == Jurisdiction.CN && bare.matches("(?:\\+?86)?1\\d{10}")) {
            return CHINESE_MOBILE.matcher(bare).matches();
        }
        try {
            return PHONES.isPossibleNumber(PHONES.parse(text, country(home)));
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** Whether it is a mobile or a landline; in countries where that cannot be told, a mobile. */
    static PointKind kind(String text, Jurisdiction home) {
        String bare = FILLING.matcher(text).replaceAll("");
        if (home == Jurisdiction.CN && CHINESE_MOBILE.matcher(bare).matches()) {
            return PointKind.MOBILE;
        }
        try {
            PhoneNumber number = PHONES.parse(text, country(home));
            boolean landline = PHONES.getNumberType(number) == PhoneNumberType.FIXED_LINE || home == Jurisdiction.CN;
            return landline ? PointKind.LANDLINE : PointKind.MOBILE;
        } catch (NumberParseException e) {
            return PointKind.LANDLINE;
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
