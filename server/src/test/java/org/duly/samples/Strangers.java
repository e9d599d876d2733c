package org.duly.samples;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.duly.portfolio.placing.IdentityNumbers;

/**
 * Invents people. Identity numbers have a sound check digit but an area no register assigned (no province is numbered
 * 10); mobiles begin with 164, a range no carrier was given; landlines begin with 1, as no subscriber's number does;
 * American numbers are the 555-01xx kept for fiction.
 */
final class Strangers {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈" + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "子涵雨轩浩然梓欣怡佳慧志强建国丽娟秀英文博晓明海燕春梅俊杰思远嘉豪雪婷永福德全桂芳玉兰凤霞立新" + "卫东红梅国栋小龙金花云飞天佑若曦一诺诗琪宇航泽洋可馨婉清景行知远安然书瑶承泽青山月华";
    private static final List<String> CITIES = List.of(
            "江苏省南京市", "浙江省杭州市", "广东省广州市", "四川省成都市", "湖北省武汉市", "陕西省西安市", "山东省济南市", "福建省厦门市", "湖南省长沙市", "河南省郑州市",
            "辽宁省沈阳市", "重庆市", "上海市", "北京市", "安徽省合肥市", "云南省昆明市");
    private static final List<String> ROADS = List.of("示例路", "虚构街", "样本大道", "演示巷", "测试路", "范本街", "模拟大道", "无名路");
    private static final List<String> FIRST = List.of(
            "Avery", "Blake", "Casey", "Dana", "Ellis", "Finley", "Gray", "Harper", "Indra", "Jordan", "Kendall",
            "Logan", "Morgan", "Noel", "Oakley", "Parker", "Quinn", "Reese", "Sage", "Taylor", "Umber", "Vale", "Wren",
            "Yael");
    private static final List<String> LAST = List.of(
            "Ashdown",
            "Brightwater",
            "Coldwell",
            "Dunmore",
            "Eastlake",
            "Fairweather",
            "Greenhalgh",
            "Holloway",
            "Inglewood",
            "Jessop",
            "Kirkbride",
            "Lockwood",
            "Merriweather",
            "Northcote",
            "Oakhurst",
            "Pennington",
            "Quillfeather",
            "Ravenscroft",
            "Stillwater",
            "Thornbury",
            "Underhill",
            "Vandermeer",
            "Westbrook",
            "Yarrow");

    private final Random random;
    private final Set<String> takenNames = new HashSet<>();
    private int identities;
    private int mobiles;
    private int americanPhones;

    Strangers(long seed) {
        random = new Random(seed);
    }

    String chineseName() {
        while (true) {
            StringBuilder name = new StringBuilder().append(pick(SURNAMES)).append(pick(GIVEN));
            if (random.nextInt(4) > 0) {
                name.append(pick(GIVEN));
            }
            if (takenNames.add(name.toString())) {
                return name.toString();
            }
        }
    }

    /** Of somebody of this age on the day given. */
    String identity(int age, LocalDate on) {
        LocalDate born = on.minusYears(age).minusDays(random.nextInt(365));
        int serial = ++identities;
        String first17 = String.format(
                Locale.ROOT,
                "1099%02d%04d%02d%02d%03d",
                1 + serial / 990 % 90,
                born.getYear(),
                born.getMonthValue(),
                born.getDayOfMonth(),
                serial % 990);
        return first17 + IdentityNumbers.personCheck(first17);
    }

    String mobile() {
        // 7919 is prime to 10^8, so no number comes twice.
        return String.format(Locale.ROOT, "164%08d", (++mobiles * 7919L + 20_260_701L) % 100_000_000L);
    }

    String landline() {
        return List.of("010", "021", "025", "0571", "020").get(random.nextInt(5)) + "-1"
                + String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000));
    }

    String chineseAddress() {
        return pick(CITIES) + pick(ROADS) + (1 + random.nextInt(300)) + "号" + (1 + random.nextInt(30)) + "幢"
                + (101 + random.nextInt(2400)) + "室";
    }

    String englishName() {
        while (true) {
            String name = pick(FIRST) + " " + (char) ('A' + random.nextInt(26)) + ". " + pick(LAST);
            if (takenNames.add(name)) {
                return name;
            }
        }
    }

    /** A number of fiction in one of the area codes of a state. */
    String americanPhone(String area) {
        return "(" + area + ") 555-" + String.format(Locale.ROOT, "%04d", 100 + americanPhones++ % 100);
    }

    String street() {
        return (10 + random.nextInt(990)) + " Example "
                + List.of("Street", "Avenue", "Lane", "Road").get(random.nextInt(4));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private char pick(String from) {
        return from.charAt(random.nextInt(from.length()));
    }
}
