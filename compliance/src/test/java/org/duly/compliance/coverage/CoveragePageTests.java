package org.duly.compliance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duly.compliance.Generated;
import org.duly.compliance.PackFiles;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.TinyPack;
import org.junit.jupiter.api.Test;

/** The page beside the packs says what the packs say, and a reader can follow it into them. */
class CoveragePageTests {
    private static final Path PAGE = PackFiles.FOLDER.resolve("COVERAGE.md");
    private static final Pattern LINK = Pattern.compile("\\[`?([^\\]`]+)`?]\\(([^)#]+)#L(\\d+)\\)");
    private static final Packs PACKS = Packs.load();
    private static final String WRITTEN = PackFiles.text("COVERAGE.md");

    @Test
    void keepsThePageBesideThePacksTrue() throws IOException {
        Generated.keep(PAGE, CoveragePage.of(PACKS, CaseFiles.in(PackFiles.FOLDER)));
    }

    @Test
    void leadsFromEveryRuleAndCaseOfAPackToItsLine() {
        List<MatchResult> links = LINK.matcher(WRITTEN)
                .results()
                .filter(link -> link.group(2).endsWith(".yaml"))
                .toList();
        long cases = PACKS.all().stream().mapToLong(pack -> pack.cases().size()).sum();
        assertThat(links).hasSizeGreaterThan((int) cases);
        assertThat(links.stream()
                        .filter(link -> !from(link.group(2), link.group(3)).contains(link.group(1)))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void leadsToALineOfACaseFileThatRestsOnTheRule() {
        List<MatchResult> rows = Pattern.compile(
                        "^\\| \\[`([^`]+)`].*\\(([a-z/]+\\.jsonl)#L(\\d+)\\)", Pattern.MULTILINE)
                .matcher(WRITTEN)
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.stream()
                        .filter(row -> !line(row.group(2), row.group(3)).contains("\"" + row.group(1) + "\""))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void knowsEveryRuleThatACaseFileRestsOn() throws IOException {
        CaseFiles files = CaseFiles.in(PackFiles.FOLDER);
        assertThat(files.rules())
                .filteredOn(id -> !id.endsWith("-not-covered"))
                .filteredOn(id -> !WRITTEN.contains("[`" + id + "`]"))
                .isEmpty();
    }

    @Test
    void saysWhyADisabledRuleIsNotAsked() {
        assertThat(PACKS.all().stream()
                        .flatMap(pack -> pack.rules().stream()
                                .filter(rule -> !rule.enabled())
                                .map(rule -> "**Not asked:** "
                                        + pack.gloss(rule.id()).whyDisabled())))
                .hasSizeGreaterThan(3)
                .allMatch(WRITTEN::contains);
    }

    @Test
    void saysThatNobodyTookOnWhatIsLeftToPeople() {
        String house = TinyPack.but("force: rule", "force: house")
                .replace("provisions: [cn-crew, cn-crew-silent]\n", "")
                .replace(
                        "case_base:",
                        "left_to_people:\n  - {id: cn-pay, what: pay, cite: art 3, goes_to: desk}\ncase_base:");
        Packs packs = Packs.of(TinyPack.files(house));
        assertThat(CoveragePage.of(packs, CaseFiles.NONE))
                .contains("| [`cn-pay`](a.yaml#L30) | art 3 | pay | desk | by nobody yet |")
                .contains("denies: [one](a.yaml#L39)");
    }

    /** The line and the two after it as one, since a long name may go on below. */
    private static String from(String file, String number) {
        return PackFiles.text(file)
                .lines()
                .skip(Long.parseLong(number) - 1)
                .limit(3)
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replace("\"", "");
    }

    private static String line(String file, String number) {
        return PackFiles.text(file)
                .lines()
                .skip(Long.parseLong(number) - 1)
                .findFirst()
                .orElse("");
    }
}
