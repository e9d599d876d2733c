package org.duly.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides which database is used, before anything else starts: the one named by {@code DULY_DB_URL}, else an embedded
 * one under the data folder. The application itself works as the unprivileged role {@code duly_app}; only migrations
 * run as the owner.
 */
public final class DatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        String url = environment.getProperty("DULY_DB_URL");
        Map<String, Object> settings = url == null ? embedded(environment) : external(environment, url);
        environment.getPropertySources().addFirst(new MapPropertySource("duly-database", settings));
        // A database of yours is nobody's playground unless you say so.
        environment.getPropertySources().addLast(new MapPropertySource("duly-demo", Map.of("duly.demo", url == null)));
    }

    private static Map<String, Object> external(ConfigurableEnvironment environment, String url) {
        return settings(
                url,
                environment.getProperty("DULY_DB_USER", ""),
                environment.getProperty("DULY_DB_PASSWORD", ""),
                false);
    }

    private static Map<String, Object> embedded(ConfigurableEnvironment environment) {
        Path data = Path.of(environment.getProperty("duly.data", "data"));
        int port = environment.getProperty("duly.postgres.port", Integer.class, 0);
        EmbeddedPostgres server = EmbeddedPostgres.start(data.resolve("postgres"), port);
        // After every context is closed, so that the last transactions still find their database.
        SpringApplication.getShutdownHandlers().add(server::close);
        server.ensureDatabase("duly");
        return settings(server.url("duly"), server.user(), server.password(), true);
    }

    private static Map<String, Object> settings(String url, String user, String password, boolean embedded) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.flyway.url", url,
                "spring.flyway.user", user,
                "spring.flyway.password", password,
                "duly.database.embedded", embedded);
    }
}
