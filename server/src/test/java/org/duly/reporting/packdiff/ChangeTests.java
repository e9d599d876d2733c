package org.duly.reporting.packdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duly.compliance.Packs;
import org.duly.reporting.packdiff.Change.Kind;
import org.duly.reporting.packdiff.Change.What;
import org.duly.reporting.packdiff.PackUpload.NotTaken;
import org.junit.jupiter.api.Test;

class ChangeTests {

    private static final Map<String, byte[]> DEPLOYED = Packs.files();

    @Test
    void findsNoneBetweenTheSamePacks() {
        assertThat(Change.between(Packs.of(DEPLOYED), Packs.of(DEPLOYED))).isEmpty();
    }

    @Test
    void namesTheNumberThatChangedAndTheRuleThatCountsByIt() {
        List<Change> changes = changes("house/duly.yaml", "value: \"4\"", "value: \"3\"");

        assertThat(changes)
                .filteredOn(change -> change.what() == What.NUMBER)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo("house-duly house.presumed_dials");
                    assertThat(change.details()).containsExactly(new Change.Detail("values[1].words[1]", "4", "3"));
                });
        assertThat(changes)
                .filteredOn(change -> change.what() == What.RULE)
                .extracting(Change::id)
                .containsExactly("duly-dials-presumed");
    }

    @Test
    void namesWhatCameAndWhatWent() {
        List<Change> changes = changes("house/duly.yaml", "duly-recalled", "duly-taken-back");

        assertThat(changes)
                .filteredOn(change -> change.what() == What.RULE)
                .extracting(change -> change.kind() + " " + change.id())
                .containsExactly(Kind.REMOVED + " duly-recalled", Kind.ADDED + " duly-taken-back");
    }

    @Test
    void takesThePlaceOfThePackOfTheSameIdWhateverItsFileIsCalled() {
        Map<String, byte[]> files = PackUpload.inPlace(DEPLOYED, Map.of("mine.yaml", bytes("house/duly.yaml")));

        assertThat(files).hasSameSizeAs(DEPLOYED).containsKey("mine.yaml").doesNotContainKey("house/duly.yaml");
    }

    @Test
    void readsAZipAndRefusesOneThatUnpacksTooLarge() throws Exception {
        assertThat(PackUpload.files("packs.zip", zip("a.yaml", bytes("house/duly.yaml"))))
                .containsOnlyKeys("a.yaml");

        byte[] bomb = zip("a.yaml", new byte[PackUpload.MOST_BYTES + 1]);
        assertThat(bomb.length).isLessThan(PackUpload.MOST_BYTES);
        assertThatThrownBy(() -> PackUpload.files("packs.zip", bomb))
                .isInstanceOf(NotTaken.class)
                .hasMessage("lawbook.difference.too-large");
    }

    private static List<Change> changes(String file, String was, String is) {
        String text = new String(bytes(file), StandardCharsets.UTF_8).replace(was, is);
        return Change.between(
                Packs.of(DEPLOYED),
                Packs.of(PackUpload.inPlace(DEPLOYED, Map.of(file, text.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] bytes(String file) {
        byte[] content = DEPLOYED.get(file);
        assertThat(content).isNotNull();
        return content;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
