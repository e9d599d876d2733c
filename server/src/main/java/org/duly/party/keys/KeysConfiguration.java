package org.duly.party.keys;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the keys at start: from {@code DULY_KEYS}, else from the file under the data folder, which is made when the
 * database holds no personal data yet. Any other keys than those the data was written with stop the start.
 */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(KeysConfiguration.class);

    @Bean
    Keyring keyring(Environment environment, JdbcClient jdbc, Clock clock) {
        KeyFile file = KeyFile.under(Path.of(environment.getProperty("duly.data", "data")));
        Optional<UUID> used = jdbc.sql("select fingerprint from party.keyring")
                .query(UUID.class)
                .optional();
        Keyring keyring = Optional.ofNullable(environment.getProperty("DULY_KEYS"))
                .map(Keyring::parse)
                .or(file::read)
                .orElseGet(() -> firstKeys(file, used));
        if (used.isEmpty()) {
            remember(keyring, jdbc, clock);
        } else if (!used.get().equals(keyring.identity())) {
            throw new KeysUnavailable("The keys given are not those this database was written with. Put the right file"
                    + " back at " + file.path() + " or set DULY_KEYS to its content");
        }
        return keyring;
    }

    @Bean
    FieldCipher fieldCipher(Keyring keyring) {
        return new FieldCipher(keyring);
    }

    @Bean
    Fingerprints fingerprints(Keyring keyring) {
        return new Fingerprints(keyring);
    }

    private static Keyring firstKeys(KeyFile file, Optional<UUID> used) {
        if (used.isPresent()) {
            throw new KeysUnavailable("This database holds personal data, but its keys are neither in DULY_KEYS nor at "
                    + file.path() + ". Restore that file from its backup; without it the data cannot be read");
        }
        LOG.info("New keys for personal data at {}: back this file up, apart from the database", file.path());
        return file.write(Keyring.create());
    }

    private static void remember(Keyring keyring, JdbcClient jdbc, Clock clock) {
        jdbc.sql("insert into party.keyring (fingerprint, first_used_at) values (?, ?)")
                .param(keyring.identity())
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
