package org.duly.party.domain;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Personal data as it is shown: enough to know which is meant, too little to use it. */
public final class Masks {

    private static final Pattern HAN = Pattern.compile("^\\p{IsHan}");
    private static final Pattern DIVISION = Pattern.compile("^((?:.{2,7}?(?:省|自治区|特别行政区))?"
            + "(?:[^镇乡路街道村号弄巷\\d]{2,9}?(?:市|自治州|地区|盟))?"
            + "(?:[^镇乡路街道村号弄巷\\d]{1,9}?(?:区|县|旗|市))?)");

    private Masks() {}

    /** A person's name: {@code 张*}, {@code 欧阳**}, {@code J*** S***}. */
    public static String person(String name) {
        String text = name.strip();
        return HAN.matcher(text).find() ? ChineseNames.mask(text) : initials(text);
    }

    /** A company's name: its beginning and its legal form, {@code 南京****有限公司}, {@code Ac*** LLC}. */
    public static String company(String name) {
        String text = name.strip();
        if (HAN.matcher(text).find()) {
            int shownAtEnd = text.length() >= 8 ? 4 : 0;
            return firstPoints(text, 2)
                    + stars(Math.max(1, text.length() - 2 - shownAtEnd))
                    + text.substring(text.length() - shownAtEnd);
        }
        int lastSpace = text.lastIndexOf(' ');
        return firstPoints(text, 2) + "***" + (lastSpace > 2 ? text.substring(lastSpace) : "");
    }

    /** An identity number: {@code 3201**********1234}. */
    public static String identity(String number) {
        int shown = number.length() >= 12 ? 4 : number.length() >= 6 ? 1 : 0;
        return number.substring(0, shown)
                + stars(number.length() - 2 * shown)
                + number.substring(number.length() - shown);
    }

    /** A telephone number as it is displayed: {@code 138****5678}, {@code 025-****7890}, {@code +1 212-***-**23}. */
    public static String phone(String displayed) {
        if (displayed.matches("1\\d{10}")) {
            return displayed.substring(0, 3) + "****" + displayed.substring(7);
        }
        int last = displayed.length() < 7 ? 0 : displayed.matches("0\\d{2,3}-\\d{7,8}") ? 4 : 2;
        int first = displayed.startsWith("+") || displayed.startsWith("0") ? prefix(displayed) : 0;
        int tail = Math.max(first, displayed.length() - last);
        return displayed.substring(0, first)
                + displayed.substring(first, tail).replaceAll("\\d", "*")
                + displayed.substring(tail);
    }

    /** An e-mail address: {@code a***@x.com}. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : firstPoints(address, 1) + "***" + address.substring(at);
    }

    /** A postal address down to its district: {@code 江苏省南京市鼓楼区***}, {@code ***, Springfield, IL}. */
    public static String address(String address) {
        Matcher division = DIVISION.matcher(address.strip());
        if (HAN.matcher(address).find() && division.find()) {
            return division.group(1) + "***";
        }
        String[] parts = address.split("\\s*,\\s*");
        if (parts.length < 3) {
            return "***";
        }
        return "***, " + parts[parts.length - 2] + ", " + parts[parts.length - 1].replaceAll("\\s*[\\d-]{5,}$", "");
    }

    static String stars(int count) {
        return "*".repeat(Math.max(0, count));
    }

    static String firstPoints(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(count, text.codePointCount(0, text.length()))));
    }

    private static int prefix(String displayed) {
        int space = displayed.indexOf(displayed.startsWith("+") ? ' ' : '-');
        if (space < 0) {
            return Math.min(3, displayed.length());
        }
        return displayed.startsWith("+") ? Math.min(space + 4, displayed.length()) : space + 1;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\s+"))
                .map(word -> firstPoints(word, 1) + "***")
                .collect(Collectors.joining(" "));
    }
}
