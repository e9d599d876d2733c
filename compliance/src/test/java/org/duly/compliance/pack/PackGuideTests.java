package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.pack.TinyPack.but;
import static org.duly.compliance.pack.TinyPack.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duly.compliance.Effect;
import org.junit.jupiter.api.Test;

/** The guide tells of everything a pack can say. */
class PackGuideTests {
    private static final Path GUIDE = Path.of("..", "docs", "law", "pack-guide.md");

    @Test
    void hasAChapterForEveryKindOfCheckAndForNoOther() throws IOException {
        assertThat(chapters()).containsExactlyElementsOf(CheckReader.KINDS);
    }

    @Test
    void knowsEveryKindInTheList() {
        assertThat(CheckReader.KINDS)
                .allSatisfy(kind -> assertThat(refusalOf(kind)).doesNotContain("is no kind"));
    }

    @Test
    void namesEveryKeyAndEveryWordOfEveryKindInItsChapter() {
        assertThat(CheckReader.KINDS)
                .allSatisfy(kind -> assertThat(unnamed(kind))
                        .as("keys and words the chapter on %s leaves out", kind)
                        .isEmpty());
    }

    @Test
    void tellsOfEveryEffect() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(Arrays.stream(Effect.values())
                        .map(effect -> "`" + effect.name().toLowerCase(Locale.ROOT) + "`"))
                .allMatch(guide::contains);
    }

    private static List<String> chapters() throws IOException {
        try (Stream<String> lines = Files.lines(GUIDE)) {
            return lines.filter(line -> line.startsWith("### `"))
                    .map(line -> line.substring(5, line.length() - 1))
                    .toList();
        }
    }

    /** Keys that stand nowhere in backticks, and words that stand nowhere at all; channels are told of elsewhere. */
    private static List<String> unnamed(String kind) {
        String chapter = PackSchema.chapter(kind);
        List<String> unnamed = new ArrayList<>();
        KindProbe.keysOf(kind).forEach((key, takes) -> {
            if (!chapter.contains("`" + key + "`")) {
                unnamed.add(key);
            }
            if (takes instanceof KindProbe.Takes.Words words && !words.several()) {
                words.known().stream()
                        .filter(word -> !chapter.contains("`" + word + "`"))
                        .forEach(unnamed::add);
            }
        });
        return unnamed;
    }

    /** A pack that gives the kind a key that no kind has, so that it is refused whichever it is. */
    private static String refusalOf(String kind) {
        return refusal(but("{crew: {least: tiny.crew}}", "{" + kind + ": {no_such_key: tiny.crew}}"));
    }
}
