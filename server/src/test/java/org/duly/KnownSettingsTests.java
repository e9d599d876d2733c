package org.duly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownSettingsTests {

    private static final Pattern SETTING = Pattern.compile("\"(?:\\$\\{)?(duly\\.[a-zA-Z.-]+)");

    @Test
    void knowsEverySettingThatTheCodeReads() throws IOException {
        TreeSet<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SETTING.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !KnownSettings.isKnown(name) && !KnownSettings.isKnown(name + "."))
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void takesASlipOfTheKeyForWhatItIs() {
        assertThat(KnownSettings.isKnown("duly.dta")).isFalse();
        assertThat(KnownSettings.nearest("duly.dta")).isEqualTo("duly.data");
        assertThat(KnownSettings.isKnown("duly.contact.reservation")).isTrue();
    }
}
