package org.duly.samples;

import java.util.ArrayList;
import java.util.List;
import org.duly.portfolio.placing.IdentityNumbers;

/** A small file in which most rows are wrong, each in its own way. */
final class WrongRows {

    static final List<String> COLUMNS = List.of(
            "姓名", "证件号码", "手机号", "账号", "产品", "币种", "本金", "利息", "合计", "开户日期", "最早逾期日", "联系人1姓名", "联系人1关系", "联系人1电话");

    private static final int ACCOUNT = 3;

    private WrongRows() {}

    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(sound(1));
        rows.add(sound(2));
        rows.add(with(3, 0, ""));
        rows.add(with(4, 1, identity(4).substring(0, 17) + wrongCheck(identity(4))));
        rows.add(with(5, 1, "1099011990023012345"));
        rows.add(with(6, 2, "12345678901"));
        rows.add(with(7, ACCOUNT, "E0001"));
        rows.add(with(8, 4, "古董"));
        rows.add(with(9, 5, "贝壳"));
        rows.add(with(10, 6, "-1000.00"));
        rows.add(with(11, 6, "壹仟元"));
        rows.add(with(12, 8, "9999.00"));
        rows.add(with(13, 9, "2027-02-28"));
        rows.add(with(14, 10, "2026-02-30"));
        rows.add(with(15, 10, "2019-01-01"));
        rows.add(with(16, 12, "邻居的邻居"));
        rows.add(with(17, 13, "无"));
        rows.add(with(18, 1, identity(1)));
        rows.add(with(19, 0, "=HYPERLINK(\"http://example.com\",\"点我\")"));
        rows.add(sound(20));
        return rows;
    }

    private static List<String> sound(int index) {
        return new ArrayList<>(List.of(
                "范例" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(index - 1),
                identity(index),
                String.format(java.util.Locale.ROOT, "164990000%02d", index),
                String.format(java.util.Locale.ROOT, "E%04d", index),
                "信用卡",
                "人民币",
                "1000.00",
                "50.00",
                "1050.00",
                "2024-01-15",
                "2026-06-01",
                "联系" + index,
                "朋友",
                String.format(java.util.Locale.ROOT, "164990001%02d", index)));
    }

    private static List<String> with(int index, int column, String value) {
        List<String> row = sound(index);
        row.set(column, value);
        return row;
    }

    private static String identity(int index) {
        String first17 = String.format(java.util.Locale.ROOT, "10990119900101%03d", index);
        return first17 + IdentityNumbers.personCheck(first17);
    }

    private static char wrongCheck(String identity) {
        return identity.charAt(17) == '1' ? '2' : '1';
    }
}
