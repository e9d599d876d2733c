package org.duly.samples;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The two Chinese placement files, as rows of cells. */
final class ChinesePlacements {

    static final List<String> CARD_COLUMNS = List.of(
            "客户号", "姓名", "证件类型", "证件号码", "手机号", "备用手机", "家庭电话", "单位电话", "电子邮箱", "居住地址", "卡号", "产品", "币种", "信用额度", "本金",
            "利息", "违约金", "费用", "合计", "开户日期", "最早逾期日", "逾期天数", "最后还款日", "最后还款金额", "退案日", "手别", "联系人1姓名", "联系人1关系",
            "联系人1电话", "联系人2姓名", "联系人2关系", "联系人2电话", "联系方式来源");

    static final List<String> CONSUMER_COLUMNS = List.of(
            "借据号", "客户姓名", "身份证号", "联系电话", "邮箱", "现住址", "产品名称", "逾期本金", "逾期利息", "罚息", "手续费", "委案金额", "放款日期", "逾期开始日期",
            "上次还款日期", "上次还款金额", "手别", "委托到期日", "联系人1姓名", "联系人1关系", "联系人1电话", "联系人2姓名", "联系人2关系", "联系人2电话", "联系人3姓名",
            "联系人3关系", "联系人3电话");

    private static final List<String> NEAR = List.of("配偶", "父亲", "母亲", "儿子", "姐姐", "朋友", "同事", "紧急联系人");
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("yyyy/M/d");
    private static final DecimalFormat GROUPED =
            new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private final Strangers strangers;
    private final ChineseDebts debts;

    ChinesePlacements(long seed) {
        strangers = new Strangers(seed);
        debts = new ChineseDebts(strangers);
    }

    /** Whom a row is about. */
    private record Person(String customer, String name, String identity, String mobile, String address) {}

    /** Card accounts; cells are text, numbers or days. */
    List<List<Object>> cards(List<Map<String, String>> clients) {
        List<List<Object>> rows = new ArrayList<>();
        Person person = null;
        for (ChineseDebts.Debt debt : debts.of(clients, 0, 1000, 4)) {
            boolean secondAccount = person != null && strangers.onceIn(15);
            person = secondAccount ? person : person(rows.size(), debt.age());
            rows.add(card(rows.size(), person, debt));
        }
        return rows;
    }

    private List<Object> card(int index, Person person, ChineseDebts.Debt debt) {
        List<Object> row = new ArrayList<>(List.of(
                person.customer(),
                person.name(),
                "身份证",
                person.identity(),
                person.mobile(),
                strangers.onceIn(6) ? strangers.mobile() : "",
                strangers.onceIn(8) ? strangers.landline() : "",
                strangers.onceIn(5) ? strangers.landline() : "",
                strangers.onceIn(3) ? "client" + index + "@example.com" : "",
                person.address(),
                String.format(Locale.ROOT, "9999%012d", 1_000_003L * (index + 1)),
                "信用卡",
                "人民币"));
        row.addAll(List.of(debt.limit(), debt.principal(), debt.interest(), debt.penalty(), debt.fees(), debt.total()));
        row.addAll(List.of(
                debt.openedOn(),
                debt.dueOn(),
                debt.daysPastDue(),
                debt.paidOn(),
                debt.paid(),
                ChineseDebts.PLACED.plusDays(90),
                strangers.onceIn(4) ? 2 : 1));
        contact(row, !strangers.onceIn(5));
        contact(row, strangers.onceIn(3));
        row.add("借款人预留");
        return row;
    }

    /** Loans of a consumer-finance company, as the text its system writes. */
    List<List<String>> loans(List<Map<String, String>> clients) {
        List<List<String>> rows = new ArrayList<>();
        Person person = null;
        for (ChineseDebts.Debt debt : debts.of(clients, 1000, 800, 12)) {
            boolean secondLoan = person != null && strangers.onceIn(12);
            person = secondLoan ? person : person(rows.size(), debt.age());
            rows.add(loan(rows.size(), person, debt));
        }
        return rows;
    }

    private List<String> loan(int index, Person person, ChineseDebts.Debt debt) {
        String phones = strangers.onceIn(9) ? person.mobile() + "、" + strangers.mobile() : person.mobile();
        List<Object> row = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "XJ%010d", 7_368_787L * (index + 1) % 10_000_000_000L),
                person.name(),
                person.identity(),
                phones,
                strangers.onceIn(4) ? "user" + index + "@example.org" : "",
                person.address(),
                strangers.onceIn(3) ? "消费贷" : "互联网消费贷",
                GROUPED.format(debt.principal()),
                GROUPED.format(debt.interest()),
                GROUPED.format(debt.penalty()),
                GROUPED.format(debt.fees()),
                GROUPED.format(debt.total())));
        row.addAll(List.of(
                slashed(debt.openedOn()),
                slashed(debt.dueOn()),
                slashed(debt.paidOn()),
                GROUPED.format(debt.paid()),
                strangers.onceIn(5) ? "二手" : "一手",
                slashed(ChineseDebts.PLACED.plusDays(60))));
        contact(row, true);
        contact(row, strangers.onceIn(2));
        contact(row, strangers.onceIn(6));
        return row.stream().map(ChinesePlacements::text).toList();
    }

    private Person person(int index, int age) {
        return new Person(
                String.format(Locale.ROOT, "KH%07d", index + 1),
                strangers.chineseName(),
                strangers.identity(age, ChineseDebts.PLACED),
                strangers.mobile(),
                strangers.chineseAddress());
    }

    private void contact(List<Object> row, boolean known) {
        row.add(known ? strangers.chineseName() : "");
        row.add(known ? strangers.onceIn(20) ? "担保人" : strangers.pick(NEAR) : "");
        row.add(known ? strangers.mobile() : "");
    }

    private static String slashed(LocalDate day) {
        return SLASHED.format(day);
    }

    static String text(Object cell) {
        return cell instanceof BigDecimal amount ? amount.toPlainString() : cell.toString();
    }
}
