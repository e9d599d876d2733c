package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word in which a pack may speak of an act holds of some acts and just not of others; the files say of which. */
class CircumstanceExamplesTests {
    private static final List<String> FILES = List.of("any-law", "united-states", "united-kingdom");

    /** Read once, since each of hundreds of invocations asks for them. */
    private static final List<Examples> ALL =
            FILES.stream().flatMap(CircumstanceExamplesTests::examples).toList();

    /** The examples of one circumstance under the law whose plain act they differ from. */
    record Examples(String law, String word, List<?> holds, List<?> shortOf) {
        @Override
        public String toString() {
            return word;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void holdsOfTheActsThatSaySo(Examples examples) {
        assertThat(examples.holds())
                .isNotEmpty()
                .allSatisfy(act -> assertThat(circumstance(examples.word()).holds(Told.situation(examples.law(), act)))
                        .as("%s of %s", examples.word(), act)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("all")
    void doesNotHoldOfActsThatAreJustShortOfIt(Examples examples) {
        assertThat(examples.shortOf())
                .isNotEmpty()
                .allSatisfy(act -> assertThat(circumstance(examples.word()).holds(Told.situation(examples.law(), act)))
                        .as("%s of %s", examples.word(), act)
                        .isFalse());
    }

    @Test
    void leavesNoCircumstanceWithoutExamples() {
        assertThat(all().map(Examples::word))
                .containsExactlyInAnyOrderElementsOf(
                        Circumstance.all().stream().map(Circumstance::word).toList());
    }

    static Stream<Examples> all() {
        return ALL.stream();
    }

    private static Circumstance circumstance(String word) {
        return Circumstance.all().stream()
                .filter(circumstance -> circumstance.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Examples> examples(String file) {
        Map<?, ?> read = (Map<?, ?>) Told.yaml(text(file));
        String law = String.valueOf(read.get("law"));
        Map<Object, Map<?, ?>> words = new LinkedHashMap<>();
        ((Map<?, ?>) at(read, "circumstances")).forEach((word, acts) -> words.put(word, (Map<?, ?>) acts));
        return words.entrySet().stream()
                .map(word ->
                        new Examples(law, word.getKey().toString(), (List<?>) at(word.getValue(), "holds"), (List<?>)
                                at(word.getValue(), "short_of")));
    }

    private static Object at(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static String text(String file) {
        String name = "/circumstances/" + file + ".yaml";
        try (InputStream in = Objects.requireNonNull(CircumstanceExamplesTests.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
