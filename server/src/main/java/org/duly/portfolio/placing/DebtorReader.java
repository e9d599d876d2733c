package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duly.kernel.Jurisdiction;
import org.duly.party.LawfulSource;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.portfolio.Rule;
import org.jspecify.annotations.Nullable;

/** Understands whom a row is about, and how he and those near him can be reached. */
final class DebtorReader {

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\s*[、;,/]\\s*");
    private static final String WORKPLACE = "单位";

    private final FieldValues values;
    private final Jurisdiction home;
    private final List<NewContactPoint> points = new ArrayList<>();

    DebtorReader(FieldValues values, Jurisdiction home) {
        this.values = values;
        this.home = home;
    }

    NewDebtor debtor() {
        String number = values.text("identity_number").replace(" ", "").toUpperCase(Locale.ROOT);
        String type = type(number);
        String customer = values.text("customer_number");
        LawfulSource told = values.word("point_source", Words.SOURCES, Rule.SOURCE_UNKNOWN);
        LawfulSource source = told == null ? LawfulSource.LEFT_WITH_LENDER : told;
        ownPoints(source);
        for (int contact = 1; contact <= PlacementFields.CONTACTS; contact++) {
            contact("contact" + contact + "_", source);
        }
        return new NewDebtor(
                isCompany(type),
                values.required("name"),
                type,
                number.isEmpty() ? null : number,
                customer.isEmpty() ? withoutCustomerNumber(number) : customer,
                points);
    }

    /** Where nothing else tells debtors apart, the account does: the same account finds the same debtor again. */
    private @Nullable String withoutCustomerNumber(String identity) {
        return identity.isEmpty() ? "account:" + values.text("account_number").replace(" ", "") : null;
    }

    private String type(String number) {
        String told = values.text("identity_type");
        if (!told.isEmpty()) {
            String type = IdentityTypes.named(told);
            if (type != null) {
                return type;
            }
            values.problem("identity_type", told, Rule.IDENTITY_TYPE_UNKNOWN);
        }
        if (home != Jurisdiction.CN) {
            return IdentityTypes.OTHER;
        }
        boolean company = Boolean.TRUE.equals(Words.COMPANY.meaning(values.text("kind")))
                || (IdentityNumbers.person(number) == IdentityNumbers.Check.MISSHAPEN
                        && IdentityNumbers.company(number) == IdentityNumbers.Check.SOUND);
        return company ? IdentityTypes.CHINESE_COMPANY : IdentityTypes.CHINESE_PERSON;
    }

    private boolean isCompany(String identityType) {
        Boolean told = values.word("kind", Words.COMPANY, Rule.KIND_UNKNOWN);
        return told == null ? identityType.equals(IdentityTypes.CHINESE_COMPANY) : told;
    }

    private void ownPoints(LawfulSource source) {
        phones("mobile", Relation.SELF, null, source);
        phones("mobile2", Relation.SELF, null, source);
        phones("home_phone", Relation.SELF, null, source);
        // Whoever answers there is not the debtor: the strict rules for contact persons must hold.
        phones("work_phone", Relation.COLLEAGUE, WORKPLACE, source);
        point("email", PointKind.EMAIL, Relation.SELF, null, source);
        point("address", PointKind.ADDRESS, Relation.SELF, null, source);
        point("registered_address", PointKind.ADDRESS, Relation.SELF, null, source);
    }

    private void contact(String prefix, LawfulSource source) {
        Relation told = values.word(prefix + "relation", Words.RELATIONS, Rule.RELATION_UNKNOWN);
        Relation relation = told == null ? Relation.OTHER : told;
        String name = values.text(prefix + "name");
        String holder = relation == Relation.SELF || name.isEmpty() ? null : name;
        phones(prefix + "phone", relation, holder, source);
        point(prefix + "email", PointKind.EMAIL, relation, holder, source);
        point(prefix + "address", PointKind.ADDRESS, relation, holder, source);
    }

    private void phones(String field, Relation relation, @Nullable String holder, LawfulSource source) {
        String text = values.text(field);
        if (text.isEmpty()) {
            return;
        }
        for (String number : BETWEEN_NUMBERS.split(text)) {
            String bare = number.replaceFirst("\\.0$", "");
            if (!bare.isEmpty()) {
                points.add(new NewContactPoint(Telephones.kind(bare, home), bare, relation, holder, source));
            }
        }
    }

    private void point(String field, PointKind kind, Relation relation, @Nullable String holder, LawfulSource source) {
        String text = values.text(field);
        if (!text.isEmpty()) {
            points.add(new NewContactPoint(kind, text, relation, holder, source));
        }
    }
}
