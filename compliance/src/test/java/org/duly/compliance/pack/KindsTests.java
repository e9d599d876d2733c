package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.rule.Proves;
import org.junit.jupiter.api.Test;

/** Every kind of check that a pack may name has a test class that tries it at its boundaries. */
class KindsTests {
    private static final List<String> PROVEN = proven();

    @Test
    void leavesNoKindWithoutATestClass() {
        assertThat(PROVEN).containsAll(CheckReader.KINDS);
    }

    @Test
    void provesNoKindThatDoesNotExist() {
        assertThat(CheckReader.KINDS).containsAll(PROVEN);
    }

    /** The kinds that the compiled test classes beside this one name. */
    private static List<String> proven() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Tests.class"))
                    .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", "."))
                    .flatMap(KindsTests::kinds)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(KindsTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> kinds(String test) {
        try {
            Proves proves = Class.forName(test, false, KindsTests.class.getClassLoader())
                    .getAnnotation(Proves.class);
            return proves == null ? Stream.empty() : Stream.of(proves.value());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
