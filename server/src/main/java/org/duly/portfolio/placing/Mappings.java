package org.duly.portfolio.placing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.store.MappingRows;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mappings: those saved for a creditor, those shipped with the samples, and the ones suggested by column names. */
@Component
@Transactional
public class Mappings {

    private static final String SHIPPED = "classpath*:samples/mappings/*.yaml";

    private final MappingRows saved;
    private final Journal journal;
    private final Clock clock;
    private final List<Mapping> shipped;

    Mappings(MappingRows saved, Journal journal, Clock clock) {
        this.saved = saved;
        this.journal = journal;
        this.clock = clock;
        this.shipped = shipped();
    }

    /** A mapping and how sure its columns are, by code of the field, where it was only suggested. */
    public record Choice(Mapping mapping, Map<String, Integer> confidence, boolean known) {}

    /** The creditor's own mapping of that name, else the shipped one. */
    public Optional<Mapping> named(CreditorId creditor, String name) {
        return saved.named(creditor, name)
                .map(MappingText::read)
                .or(() -> shipped.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    }

    /** The mapping that fits these columns best: the creditor's latest, else a shipped one, else a suggestion. */
    public Choice choose(Creditor creditor, List<String> columns) {
        return Stream.concat(saved.ofCreditor(creditor.id()).stream().map(MappingText::read), shipped.stream())
                .filter(mapping -> mapping.fits(columns))
                .findFirst()
                .map(mapping -> new Choice(mapping, certain(mapping), true))
                .orElseGet(() -> Suggested.choice(creditor, columns));
    }

    public void save(CreditorId creditor, Mapping mapping) {
        saved.save(creditor, mapping.name(), MappingText.write(mapping), Instant.now(clock));
        journal.record(Kind.COMMAND, "portfolio.save-mapping", creditor, Map.of("name", mapping.name()));
    }

    private static Map<String, Integer> certain(Mapping mapping) {
        Map<String, Integer> confidence = new HashMap<>();
        mapping.columns().keySet().forEach(field -> confidence.put(field, 100));
        return confidence;
    }

    private static List<Mapping> shipped() {
        try {
            List<Mapping> mappings = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                mappings.add(MappingText.read(resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            return mappings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
