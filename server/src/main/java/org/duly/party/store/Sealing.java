package org.duly.party.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.party.NewContactPoint;
import org.duly.party.NewDebtor;
import org.duly.party.domain.Numbers;
import org.duly.party.keys.FieldCipher;
import org.duly.party.keys.FieldCipher.Field;
import org.duly.party.keys.Fingerprints;
import org.duly.party.keys.Fingerprints.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a creditor tells into rows: fields encrypted, fingerprints beside them. */
@Component
class Sealing {

    private final FieldCipher cipher;
    private final Fingerprints prints;

    Sealing(FieldCipher cipher, Fingerprints prints) {
        this.cipher = cipher;
        this.prints = prints;
    }

    DebtorRows.NewRow debtor(UUID id, CreditorId creditor, Jurisdiction home, NewDebtor told) {
        String identity = told.identityNumber() == null ? null : identity(told.identityNumber());
        return new DebtorRows.NewRow(
                id,
                creditor.value(),
                home.name(),
                told.company(),
                cipher.seal(Field.DEBTOR_NAME, id, told.name().strip()),
                namePrint(told.name()),
                told.identityType(),
                cipher.sealIfAny(Field.DEBTOR_IDENTITY, id, identity),
                identity == null ? null : identityPrint(identity),
                told.externalKey() == null ? null : prints.of(Purpose.EXTERNAL_KEY, told.externalKey()),
                personKey(id, creditor, told, identity));
    }

    /** Fingerprint of the identity number told, or null if none was. */
    @Nullable
    UUID identityOf(NewDebtor told) {
        return told.identityNumber() == null ? null : identityPrint(identity(told.identityNumber()));
    }

    /** Fingerprint of the name told. */
    UUID nameOf(NewDebtor told) {
        return namePrint(told.name());
    }

    PointRows.NewRow point(UUID id, UUID creditor, UUID debtor, Jurisdiction home, NewContactPoint told) {
        String filed = Numbers.filed(told.kind(), told.value(), home);
        return new PointRows.NewRow(
                id,
                creditor,
                debtor,
                told.kind().name(),
                cipher.seal(Field.POINT_VALUE, id, filed),
                told.relation().name(),
                cipher.sealIfAny(Field.POINT_HOLDER, id, told.holderName()),
                told.source().name(),
                pointKey(filed));
    }

    /** Fingerprint of a filed number, address or e-mail. */
    UUID pointKey(String filed) {
        return prints.of(Purpose.POINT, filed);
    }

    UUID namePrint(String name) {
        return prints.of(Purpose.NAME, plain(name).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }

    UUID identityPrint(String number) {
        return prints.of(Purpose.IDENTITY, identity(number));
    }

    private UUID personKey(UUID id, CreditorId creditor, NewDebtor told, @Nullable String identity) {
        if (identity != null) {
            return prints.of(Purpose.PERSON, told.identityType() + ":" + identity);
        }
        String among = told.externalKey() == null ? id.toString() : told.externalKey();
        return prints.of(Purpose.PERSON, creditor + ":" + among);
    }

    private static String identity(String number) {
        return plain(number).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
