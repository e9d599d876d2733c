package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duly.intake.Field;
import org.duly.ledger.Component;

/** What a placement file can tell about an account, and what creditors call it. */
public final class PlacementFields {

    /** How many people near the debtor a row can name. */
    public static final int CONTACTS = 5;

    private static final Set<String> PERSONAL = Set.of(
            "name",
            "identity_number",
            "customer_number",
            "mobile",
            "mobile2",
            "home_phone",
            "work_phone",
            "email",
            "address",
            "registered_address",
            "account_number");

    private static final List<Field> ALL = all();

    private PlacementFields() {}

    public static List<Field> fields() {
        return ALL;
    }

    public static boolean isField(String code) {
        return ALL.stream().anyMatch(field -> field.code().equals(code));
    }

    /** Whether the field says something of a person, and is masked on pages. */
    static boolean isPersonal(String code) {
        return code.startsWith("contact") || PERSONAL.contains(code);
    }

    /** The field that holds this part of the debt. */
    static String of(Component component) {
        return switch (component) {
            case PRINCIPAL -> "principal";
            case INTEREST -> "interest";
            case PENALTY -> "penalty";
            case FEE -> "fees";
        };
    }

    private static List<Field> all() {
        List<Field> fields = new ArrayList<>();
        debtor(fields);
        points(fields);
        debt(fields);
        term(fields);
        for (int number = 1; number <= CONTACTS; number++) {
            contact(fields, number);
        }
        return List.copyOf(fields);
    }

    private static void debtor(List<Field> fields) {
        fields.add(Field.of(
                "name",
                "姓名",
                "客户姓名",
                "债务人姓名",
                "债务人",
                "客户名称",
                "户名",
                "企业名称",
                "name",
                "debtor name",
                "customer name",
                "full name",
                "borrower"));
        fields.add(Field.of("kind", "客户类型", "债务人类型", "个人/企业", "debtor kind", "debtor type", "customer type"));
        fields.add(Field.of("identity_type", "证件类型", "证件种类", "identity type", "id type", "document type"));
        fields.add(Field.of(
                "identity_number",
                "证件号码",
                "身份证号",
                "身份证号码",
                "证件号",
                "身份证",
                "统一社会信用代码",
                "identity number",
                "id number",
                "id no",
                "tax id"));
        fields.add(Field.of("customer_number", "客户号", "客户编号", "customer number", "customer id", "client id"));
    }

    private static void points(List<Field> fields) {
        fields.add(Field.of(
                "mobile",
                "手机号",
                "手机号码",
                "手机",
                "本人手机",
                "移动电话",
                "联系电话",
                "mobile",
                "mobile phone",
                "cell",
                "cell phone",
                "phone"));
        fields.add(Field.of("mobile2", "手机2", "手机号2", "备用手机", "第二手机", "mobile 2", "other phone", "phone 2"));
        fields.add(Field.of("home_phone", "家庭电话", "住宅电话", "固定电话", "座机", "宅电", "home phone", "landline"));
        fields.add(Field.of("work_phone", "单位电话", "公司电话", "工作电话", "办公电话", "work phone", "office phone"));
        fields.add(Field.of("email", "邮箱", "电子邮箱", "电子邮件", "email", "e-mail"));
        fields.add(Field.of(
                "address", "住址", "地址", "家庭地址", "居住地址", "现住址", "联系地址", "address", "home address", "street address"));
        fields.add(Field.of("registered_address", "户籍地址", "户口地址", "身份证地址", "注册地址", "registered address"));
        fields.add(Field.of("point_source", "联系方式来源", "号码来源", "contact source", "source of contact data"));
    }

    private static void debt(List<Field> fields) {
        fields.add(Field.of(
                "account_number",
                "账号",
                "卡号",
                "账户号",
                "借据号",
                "合同号",
                "合同编号",
                "贷款账号",
                "账户编号",
                "案件编号",
                "account number",
                "account no",
                "account",
                "loan number",
                "loan id",
                "contract number",
                "invoice number"));
        fields.add(Field.of("product", "产品", "产品类型", "产品名称", "业务类型", "贷款类型", "product", "product type"));
        fields.add(Field.of("currency", "币种", "货币", "currency"));
        fields.add(Field.of(
                "principal",
                "本金",
                "剩余本金",
                "欠款本金",
                "逾期本金",
                "本金余额",
                "委案本金",
                "principal",
                "principal balance",
                "outstanding principal",
                "balance"));
        fields.add(Field.of("interest", "利息", "欠息", "逾期利息", "应收利息", "interest", "accrued interest"));
        fields.add(Field.of("penalty", "罚息", "违约金", "滞纳金", "复利", "penalty", "late charge", "penalty interest"));
        fields.add(Field.of("fees", "费用", "手续费", "其他费用", "年费", "fees", "fee", "late fees", "charges"));
        fields.add(Field.of(
                "total",
                "合计",
                "总金额",
                "欠款总额",
                "委案金额",
                "欠款合计",
                "总欠款",
                "应还总额",
                "total",
                "total due",
                "amount due",
                "total balance"));
    }

    private static void term(List<Field> fields) {
        fields.add(Field.of(
                "contract_date",
                "合同日期",
                "开户日期",
                "放款日期",
                "贷款日期",
                "签约日期",
                "发卡日期",
                "contract date",
                "open date",
                "origination date",
                "issue date",
                "invoice date"));
        fields.add(Field.of(
                "due_date",
                "到期日",
                "最早逾期日",
                "逾期日期",
                "逾期开始日期",
                "最早未还到期日",
                "应还款日",
                "due date",
                "overdue since",
                "delinquent since",
                "oldest unpaid due date"));
        fields.add(Field.of("days_past_due", "逾期天数", "dpd", "days past due", "days overdue"));
        fields.add(Field.of("last_payment_date", "最后还款日", "最近还款日", "最后还款日期", "上次还款日期", "last payment date"));
        fields.add(Field.of("last_payment_amount", "最后还款金额", "最近还款金额", "上次还款金额", "last payment amount"));
        fields.add(Field.of("recall_date", "退案日", "退案日期", "委案到期日", "委托到期日", "recall date", "placement end"));
        fields.add(Field.of("hand_number", "手别", "手数", "委外次数", "hand number", "placement count"));
    }

    private static void contact(List<Field> fields, int number) {
        String code = "contact" + number + "_";
        String chinese = "联系人" + number;
        String english = "contact " + number + " ";
        fields.add(Field.of(code + "name", chinese + "姓名", chinese, english + "name"));
        fields.add(Field.of(code + "relation", chinese + "关系", "与" + chinese + "关系", english + "relation"));
        fields.add(Field.of(
                code + "phone", chinese + "电话", chinese + "手机", chinese + "手机号", chinese + "联系电话", english + "phone"));
        fields.add(Field.of(code + "email", chinese + "邮箱", english + "email"));
        fields.add(Field.of(code + "address", chinese + "地址", chinese + "住址", english + "address"));
    }
}
