package org.duly.strategy.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.strategy.table.TableText;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the tables of the playbooks in force on a new database; whatever people publish later replaces them. */
@Component
class Shipping {

    private final Versions versions;
    private final TableContent content;
    private final Acting acting;
    private final JsonMapper strict;

    Shipping(Versions versions, TableContent content, Acting acting, JsonMapper json) {
        this.versions = versions;
        this.content = content;
        this.acting = acting;
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @EventListener(ApplicationStartedEvent.class)
    void ship() {
        acting.as(Actor.system("strategy"), () -> {
            for (Subject subject : Subject.tables()) {
                String file = "playbooks/strategy/" + subject.code() + ".yaml";
                String table = content.content(read(file));
                content.against(table).ifPresent(not -> {
                    throw new IllegalStateException(file + " may not be published: " + not);
                });
                versions.ship(subject, table);
            }
        });
    }

    private TableText read(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, Object> parts = new Yaml(new SafeConstructor(options)).load(text(file));
        if (!Integer.valueOf(1).equals(parts.remove("format"))) {
            throw new IllegalStateException(file + ": this format is not known. Write format: 1");
        }
        return strict.convertValue(parts, TableText.class);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The playbook " + file + " is not on the class path", e);
        }
    }
}
