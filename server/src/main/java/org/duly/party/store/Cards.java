package org.duly.party.store;

import java.util.Comparator;
import java.util.Locale;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;
import org.duly.party.ContactPointCard;
import org.duly.party.DebtorCard;
import org.duly.party.Health;
import org.duly.party.LawfulSource;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.party.domain.Masks;
import org.duly.party.domain.Numbers;
import org.duly.party.domain.Regions;
import org.duly.party.keys.FieldCipher;
import org.duly.party.keys.FieldCipher.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Opens rows just long enough to mask them. */
@Component
class Cards {

    /** His own points first: mobile, landline, others; then those of others by relation. */
    static final Comparator<ContactPointCard> ORDER =
            Comparator.comparing(ContactPointCard::relation).thenComparing(ContactPointCard::kind);

    private final FieldCipher cipher;

    Cards(FieldCipher cipher) {
        this.cipher = cipher;
    }

    DebtorCard debtor(DebtorRows.Debtor row) {
        String name = cipher.open(Field.DEBTOR_NAME, row.id(), row.name());
        String identity = cipher.openIfAny(Field.DEBTOR_IDENTITY, row.id(), row.identity());
        return new DebtorCard(
                new DebtorId(row.id()),
                new CreditorId(row.creditor()),
                row.company(),
                row.company() ? Masks.company(name) : Masks.person(name),
                row.identityType(),
                identity == null ? null : Masks.identity(identity),
                DebtorCard.Situation.valueOf(row.situation()));
    }

    ContactPointCard point(PointRows.Point row) {
        PointKind kind = PointKind.valueOf(row.kind());
        Jurisdiction home = Jurisdiction.valueOf(row.home());
        String filed = cipher.open(Field.POINT_VALUE, row.id(), row.value());
        return new ContactPointCard(
                new ContactPointId(row.id()),
                new DebtorId(row.debtor()),
                kind,
                masked(kind, filed),
                Relation.valueOf(row.relation()),
                maskedHolder(row),
                LawfulSource.valueOf(row.source()),
                row.refusedAt() != null ? Health.DO_NOT_CONTACT : Health.valueOf(row.health()),
                row.refusedAt() != null ? row.refusedAt() : row.healthSince(),
                kind.isPhone() ? region(filed) : null,
                kind.isPhone() ? Regions.zone(filed, home) : Regions.zone(home),
                row.refusedAt());
    }

    private @Nullable String maskedHolder(PointRows.Point row) {
        String holder = cipher.openIfAny(Field.POINT_HOLDER, row.id(), row.holder());
        return holder == null ? null : Masks.person(holder);
    }

    private static @Nullable String region(String filed) {
        Locale reader = LocaleContextHolder.getLocale();
        return Regions.region(filed, reader).orElse(null);
    }

    private static String masked(PointKind kind, String filed) {
        return switch (kind) {
            case MOBILE, LANDLINE -> Masks.phone(Numbers.displayed(filed));
            case EMAIL -> Masks.email(filed);
            case ADDRESS -> Masks.address(filed);
        };
    }
}
