package org.duly.compliance.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.duly.compliance.Force;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Jurisdiction;
import org.junit.jupiter.api.Test;

/** Packs found fit before are read faster and are the same packs. */
class ProvenPacksTests {
    private static final List<Pack> READ_IN_FULL = PackLoader.load(Packs.files());

    @Test
    void areThePacksThatAreReadInFull() {
        List<Pack> proven = PackLoader.loadProven(Packs.files());

        assertThat(each(proven, ProvenPacksTests::rulesOf)).isEqualTo(each(READ_IN_FULL, ProvenPacksTests::rulesOf));
        assertThat(each(proven, ProvenPacksTests::casesOf)).isEqualTo(each(READ_IN_FULL, ProvenPacksTests::casesOf));
    }

    @Test
    void areThoseOfOneLawWhereOneLawIsAsked() {
        for (Jurisdiction law : Jurisdiction.values()) {
            List<Pack> wanted = READ_IN_FULL.stream()
                    .filter(pack -> pack.jurisdiction() == law && pack.force() != Force.HOUSE)
                    .toList();

            assertThat(each(Packs.law(law).all(), ProvenPacksTests::rulesOf))
                    .isNotEmpty()
                    .isEqualTo(each(wanted, ProvenPacksTests::rulesOf));
        }
    }

    @Test
    void endBeforeTheirCasesWhereNothingElseFollows() {
        String head = "pack: a\nrules:\n  - id: b\n";

        assertThat(PackText.withoutCases(head + "case_base:\n  history: []\ncases:\n  - {denies: b}\n"))
                .isEqualTo(head);
    }

    @Test
    void areReadToTheEndWhereAKeyFollowsTheCases() {
        String text = "pack: a\ncases:\n  - {denies: b}\nrules:\n  - id: b\n";

        assertThat(PackText.withoutCases(text)).isEqualTo(text);
    }

    @Test
    void tellTheirLawBeforeTheyAreRead() {
        byte[] text =
                "# jurisdiction: UK\npack: a\nrules:\n  jurisdiction: US\njurisdiction: CN # here\n".getBytes(UTF_8);

        assertThat(PackText.word(text, "jurisdiction")).isEqualTo("CN");
        assertThat(PackText.word(text, "force")).isEmpty();
    }

    private static List<List<Object>> each(List<Pack> packs, Function<Pack, List<Object>> part) {
        return packs.stream().map(part).toList();
    }

    private static List<Object> rulesOf(Pack pack) {
        return List.of(
                pack.ref(),
                pack.inForce(),
                pack.legalTime(),
                pack.parameters(),
                pack.rules(),
                pack.exemptions(),
                pack.carriedBy(),
                pack.leftToPeople(),
                pack.glosses());
    }

    private static List<Object> casesOf(Pack pack) {
        return pack.cases().stream()
                .<Object>map(
                        tried -> List.of(tried.place(), tried.name(), tried.tries(), tried.expects(), tried.facts()))
                .toList();
    }
}
