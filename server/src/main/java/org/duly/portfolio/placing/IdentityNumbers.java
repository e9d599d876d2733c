package org.duly.portfolio.placing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Checks of identity numbers of Chinese persons (GB 11643) and companies (GB 32100), which carry a check digit. */
public final class IdentityNumbers {

    private static final Pattern PERSON = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD_PERSON = Pattern.compile("\\d{15}");
    private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String PERSON_CHECKS = "10X98765432";

    private static final String COMPANY_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern COMPANY = Pattern.compile("[" + COMPANY_DIGITS + "]{18}");

    private IdentityNumbers() {}

    /** What a number turned out to be. */
    public enum Check {
        SOUND,
        /** Not of the right form at all. */
        MISSHAPEN,
        /** A digit is wrong, or two are swapped. */
        WRONG_CHECK_DIGIT
    }

    /** A resident identity number of 18 places, or of 15 as issued before 2000. */
    public static Check person(String number) {
        if (OLD_PERSON.matcher(number).matches()) {
            return isDay("19" + number.substring(6, 12)) ? Check.SOUND : Check.MISSHAPEN;
        }
        if (!PERSON.matcher(number).matches() || !isDay(number.substring(6, 14))) {
            return Check.MISSHAPEN;
        }
        return number.charAt(17) == personCheck(number) ? Check.SOUND : Check.WRONG_CHECK_DIGIT;
    }

    /** The check digit that belongs to the first 17. */
    public static char personCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < PERSON_WEIGHTS.length; i++) {
            sum += PERSON_WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return PERSON_CHECKS.charAt(sum % 11);
    }

    /** A unified social credit code of 18 places. */
    public static Check company(String code) {
        if (!COMPANY.matcher(code).matches()) {
            return Check.MISSHAPEN;
        }
        return code.charAt(17) == companyCheck(code) ? Check.SOUND : Check.WRONG_CHECK_DIGIT;
    }

    /** The check digit that belongs to the first 17. */
    public static char companyCheck(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * COMPANY_DIGITS.indexOf(first17.charAt(i));
            weight = weight * 3 % 31;
        }
        return COMPANY_DIGITS.charAt((31 - sum % 31) % 31);
    }

    private static boolean isDay(String eightDigits) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(eightDigits.substring(0, 4)),
                    Integer.parseInt(eightDigits.substring(4, 6)),
                    Integer.parseInt(eightDigits.substring(6, 8)));
            return day.getYear() >= 1880;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
