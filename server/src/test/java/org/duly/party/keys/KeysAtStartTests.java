package org.duly.party.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** A second start on the database of the running application. */
@DulyTest
@ExtendWith(OutputCaptureExtension.class)
class KeysAtStartTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    Keyring inUse;

    @Value("${duly.data}")
    Path data;

    @Test
    void takesTheSameKeysFromTheFileAgain() {
        assertThat(start(Map.of("duly.data", data.toString())).identity()).isEqualTo(inUse.identity());
    }

    @Test
    void takesTheKeysFromTheEnvironmentWithoutShowingThem(@TempDir Path empty, CapturedOutput output) {
        String text = inUse.toText();

        assertThat(start(Map.of("duly.data", empty.toString(), "DULY_KEYS", text))
                        .identity())
                .isEqualTo(inUse.identity());
        assertThat(output.getAll()).doesNotContain(text.substring(10, 60));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void failsWhenTheKeysOfExistingDataAreMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> start(Map.of("duly.data", empty.toString())))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("Restore that file from its backup");
        assertThat(Files.exists(empty.resolve("keys"))).isFalse();
    }

    @Test
    void failsWithKeysThatAreNotThoseOfTheData() {
        String others = Keyring.create().toText();

        assertThatThrownBy(() -> start(Map.of("duly.data", data.toString(), "DULY_KEYS", others)))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("not those this database was written with");
    }

    private Keyring start(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return new KeysConfiguration().keyring(environment, jdbc, clock);
    }
}
