package org.duly.portfolio.placing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duly.intake.PlainText;
import org.duly.party.LawfulSource;
import org.duly.party.Relation;
import org.duly.portfolio.AccountCard.Product;
import org.jspecify.annotations.Nullable;

/**
 * What creditors write for a value out of a closed list.
 *
 * @param <T> what the words mean
 */
final class Words<T> {

    static final Words<Product> PRODUCTS = new Words<Product>()
            .mean(Product.CREDIT_CARD, "信用卡", "贷记卡", "credit_card", "creditcard", "card")
            .mean(
                    Product.CONSUMER_LOAN,
                    "消费贷",
                    "消费贷款",
                    "个人消费贷款",
                    "现金贷",
                    "信用贷",
                    "consumer_loan",
                    "consumerloan",
                    "personalloan",
                    "instalment",
                    "installment")
            .mean(
                    Product.ONLINE_CONSUMER_LOAN,
                    "互联网消费贷",
                    "网贷",
                    "互联网贷款",
                    "线上消费贷",
                    "online_consumer_loan",
                    "onlineconsumerloan",
                    "onlineloan")
            .mean(Product.MORTGAGE, "房贷", "住房贷款", "按揭", "个人住房贷款", "mortgage")
            .mean(Product.AUTO_LOAN, "车贷", "汽车贷款", "auto_loan", "autoloan", "carloan")
            .mean(Product.BUSINESS_LOAN, "经营贷", "经营性贷款", "小微贷", "企业贷款", "business_loan", "businessloan")
            .mean(Product.TRADE_RECEIVABLE, "应收账款", "货款", "trade_receivable", "tradereceivable", "invoice");

    static final Words<Relation> RELATIONS = new Words<Relation>()
            .mean(Relation.SELF, "本人", "自己", "self")
            .mean(Relation.SPOUSE, "配偶", "夫妻", "丈夫", "妻子", "夫", "妻", "爱人", "spouse", "husband", "wife")
            .mean(Relation.PARENT, "父母", "父亲", "母亲", "父", "母", "爸爸", "妈妈", "parent", "father", "mother")
            .mean(Relation.CHILD, "子女", "儿子", "女儿", "子", "女", "child", "son", "daughter")
            .mean(
                    Relation.RELATIVE,
                    "亲属",
                    "亲戚",
                    "直系亲属",
                    "兄弟",
                    "姐妹",
                    "兄弟姐妹",
                    "哥哥",
                    "姐姐",
                    "弟弟",
                    "妹妹",
                    "relative",
                    "sibling",
                    "brother",
                    "sister")
            .mean(Relation.FRIEND, "朋友", "同学", "friend")
            .mean(Relation.COLLEAGUE, "同事", "单位", "公司", "colleague", "coworker", "employer")
            .mean(
                    Relation.EMERGENCY_CONTACT,
                    "紧急联系人",
                    "第一联系人",
                    "第二联系人",
                    "emergency_contact",
                    "emergencycontact",
                    "emergency")
            .mean(Relation.GUARANTOR, "担保人", "保证人", "共同借款人", "共借人", "guarantor", "coborrower", "cosigner")
            .mean(Relation.OTHER, "其他", "其它", "other");

    static final Words<LawfulSource> SOURCES = new Words<LawfulSource>()
            .mean(LawfulSource.CONTRACT, "合同", "合同约定", "contract")
            .mean(LawfulSource.LEFT_WITH_LENDER, "借款人预留", "客户预留", "预留", "left_with_lender", "leftwithlender")
            .mean(LawfulSource.DEBTOR_AUTHORISATION, "授权", "本人授权", "客户授权", "debtor_authorisation", "authorised")
            .mean(LawfulSource.PUBLIC_LAWFUL, "公开渠道", "公开信息", "public_lawful", "public")
            .mean(LawfulSource.TOLD_BY_NAMED_CONTACT, "联系人提供", "told_by_named_contact")
            .mean(LawfulSource.CREDIT_BUREAU_AUTHORISED, "征信", "征信授权", "credit_bureau_authorised", "creditbureau")
            .mean(LawfulSource.UNKNOWN, "未知", "不详", "unknown");

    static final Words<Boolean> COMPANY = new Words<Boolean>()
            .mean(true, "企业", "公司", "对公", "单位", "法人", "company", "business", "corporate", "organisation")
            .mean(false, "个人", "自然人", "对私", "person", "individual", "consumer");

    static final Words<Integer> HANDS = new Words<Integer>()
            .mean(1, "首手", "一手", "首次", "first")
            .mean(2, "二手", "两手", "second")
            .mean(3, "三手", "third")
            .mean(4, "四手", "fourth");

    private final Map<String, T> meanings = new HashMap<>();

    private Words() {}

    private Words<T> mean(T meaning, String... words) {
        for (String word : words) {
            meanings.put(word, meaning);
        }
        return this;
    }

    /** What the text means, or null if nobody knows. */
    @Nullable
    T meaning(String text) {
        return meanings.get(PlainText.dense(text).toLowerCase(Locale.ROOT).replace("-", ""));
    }
}
