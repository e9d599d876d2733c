package org.duly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.duly.database.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL server per test run, one fresh database per application context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Started by the first test that needs it, stopped with the test run. */
    private static final class Server {
        static final Path FOLDER = folder();
        static final EmbeddedPostgres POSTGRES = start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("duly-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER.resolve("postgres"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    /** The server, for tests that speak to it directly. */
    public static EmbeddedPostgres server() {
        return Server.POSTGRES;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "test_" + COUNT.incrementAndGet();
        server().ensureDatabase(name);
        TestPropertyValues.of(
                        "spring.datasource.url=" + server().url(name),
                        "spring.datasource.username=" + server().user(),
                        "spring.datasource.password=" + server().password(),
                        "spring.flyway.url=" + server().url(name),
                        "spring.flyway.user=" + server().user(),
                        "spring.flyway.password=" + server().password(),
                        "duly.data=" + Server.FOLDER.resolve(name))
                .applyTo(context);
    }
}
