package org.duly.party.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.duly.party.keys.FieldCipher.Field;
import org.duly.party.keys.Fingerprints.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTests {

    private final Keyring keyring = Keyring.create();
    private final FieldCipher cipher = new FieldCipher(keyring);
    private final UUID row = UUID.randomUUID();

    @Test
    void opensAFieldOnlyInItsOwnRowAndField() {
        byte[] sealed = cipher.seal(Field.DEBTOR_NAME, row, "张伟");

        assertThat(cipher.open(Field.DEBTOR_NAME, row, sealed)).isEqualTo("张伟");
        assertThatThrownBy(() -> cipher.open(Field.DEBTOR_NAME, UUID.randomUUID(), sealed))
                .hasMessageContaining("moved to another row");
        assertThatThrownBy(() -> cipher.open(Field.POINT_HOLDER, row, sealed))
                .hasMessageContaining("moved to another row");
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.seal(Field.DEBTOR_NAME, row, "张伟")).isNotEqualTo(cipher.seal(Field.DEBTOR_NAME, row, "张伟"));
    }

    @Test
    void fingerprintsAreEqualForEqualTextOfOnePurposeAndOneKeyOnly() {
        Fingerprints prints = new Fingerprints(keyring);
        UUID print = prints.of(Purpose.NAME, "张伟");

        assertThat(prints.of(Purpose.NAME, "张伟")).isEqualTo(print);
        assertThat(prints.of(Purpose.POINT, "张伟")).isNotEqualTo(print);
        assertThat(new Fingerprints(Keyring.create()).of(Purpose.NAME, "张伟")).isNotEqualTo(print);
    }

    @Test
    void comesBackFromItsTextWithTheSameKeys() {
        Keyring again = Keyring.parse(keyring.toText());

        assertThat(again.identity()).isEqualTo(keyring.identity());
        assertThat(new FieldCipher(again).open(Field.DEBTOR_NAME, row, cipher.seal(Field.DEBTOR_NAME, row, "x")))
                .isEqualTo("x");
    }

    @Test
    void refusesDamagedKeys() {
        assertThatThrownBy(() -> Keyring.parse("hello")).isInstanceOf(KeysUnavailable.class);
        assertThatThrownBy(() -> Keyring.parse("duly1.abc.def")).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void neverPrintsItself() {
        assertThat(keyring.toString()).isEqualTo("Keyring[not shown]");
    }

    @Test
    void writesTheFileForItsOwnerOnlyAndNeverOverIt(@TempDir Path data) throws Exception {
        KeyFile file = KeyFile.under(data);
        file.write(keyring);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.path().getParent())))
                .isEqualTo("rwx------");
        assertThat(file.write(Keyring.create()).identity()).isEqualTo(keyring.identity());
        assertThat(file.read())
                .hasValueSatisfying(read -> assertThat(read.identity()).isEqualTo(keyring.identity()));
    }
}
