package org.duly.strategy.version;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.duly.strategy.table.CompiledTable;
import org.duly.strategy.table.Findings;
import org.duly.strategy.table.HitPolicy;
import org.duly.strategy.table.TableReader;
import org.duly.strategy.table.TableReader.Read;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.TestRun;
import org.duly.strategy.words.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The content of a version as a table, and what a table needs to be published. */
@Component
public class TableContent {

    private final JsonMapper json;
    /** Decided versions never change, so neither does what was compiled from them. */
    private final Map<UUID, CompiledTable> compiled = new ConcurrentHashMap<>();

    TableContent(JsonMapper json) {
        this.json = json;
    }

    public TableText text(String content) {
        return json.readValue(content, TableText.class);
    }

    public String content(TableText text) {
        return json.writeValueAsString(text);
    }

    /** A version ready to run; throws {@link IllegalArgumentException} for a draft that is not understood. */
    public CompiledTable compiled(Version version) {
        return version.state() == Version.State.APPROVED
                ? compiled.computeIfAbsent(version.id(), _ -> compile(version.content()))
                : compile(version.content());
    }

    private CompiledTable compile(String content) {
        return switch (TableReader.read(text(content), Words.VOCABULARY)) {
            case Read.Understood understood -> CompiledTable.of(understood.table());
            case Read.NotUnderstood not -> throw new IllegalArgumentException("Not understood: " + not.complaints());
        };
    }

    /**
     * What stands against publishing a content: every cell must be understood, no row in vain, every case answered, and
     * every test passed.
     */
    public Optional<Published.Not> against(String content) {
        return switch (TableReader.read(text(content), Words.VOCABULARY)) {
            case Read.NotUnderstood not ->
                Optional.of(Published.not("wrong-cells", not.complaints().size()));
            case Read.Understood understood -> {
                CompiledTable table = CompiledTable.of(understood.table());
                Findings findings = Findings.of(understood.table());
                if (understood.table().policy() == HitPolicy.FIRST
                        && findings.gap().isPresent()) {
                    yield Optional.of(Published.not("gap"));
                }
                if (!findings.unreachable().isEmpty()) {
                    yield Optional.of(Published.not("unreachable", findings.unreachable()));
                }
                yield tests(table);
            }
        };
    }

    private static Optional<Published.Not> tests(CompiledTable table) {
        if (table.table().tests().isEmpty()) {
            return Optional.of(Published.not("no-tests"));
        }
        return TestRun.of(table).stream()
                .filter(run -> !run.passed())
                .findFirst()
                .map(run -> Published.not("test-failed", run.number(), run.name()));
    }
}
