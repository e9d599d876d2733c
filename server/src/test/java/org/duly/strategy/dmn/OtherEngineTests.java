package org.duly.strategy.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duly.strategy.table.CompiledTable;
import org.duly.strategy.table.DecisionTable;
import org.duly.strategy.table.HitPolicy;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A table means, in an engine that knows nothing of us, exactly what it means here. */
class OtherEngineTests {

    private static final int TABLES = 60;
    private static final int CASES = 40;
    private static final List<String> COLUMNS = List.of("age", "rate", "class", "code", "member", "since");
    private static final List<Map<String, Object>> ALL = Tables.everyCase(COLUMNS);

    @ParameterizedTest
    @EnumSource
    void givesWhatAnIndependentEngineGivesForTheExportedFile(HitPolicy policy) {
        for (int seed = 0; seed < TABLES; seed++) {
            TableText text = Tables.random(seed, policy, COLUMNS);
            CompiledTable ours = CompiledTable.of(Tables.table(text));
            Theirs theirs = new Theirs(DmnExport.write("grade", text, Tables.WORDS));
            Random random = new Random(seed);
            for (int i = 0; i < CASES; i++) {
                Map<String, Object> facts = ALL.get(random.nextInt(ALL.size()));
                assertThat(theirs.grades(facts))
                        .as("%s given %s", text.rows(), facts)
                        .isEqualTo(grades(ours, facts));
            }
        }
    }

    private static List<Object> grades(CompiledTable ours, Map<String, Object> facts) {
        DecisionTable table = ours.table();
        return ours.hits(facts).stream()
                .map(row -> table.rows().get(row - 1).outcome().get("grade"))
                .toList();
    }

    /** The exported file in the other engine. */
    private static final class Theirs {
        private final DMNRuntime runtime;
        private final DMNModel model;

        Theirs(String file) {
            Resource resource = ResourceFactory.newReaderResource(new StringReader(file), "UTF-8");
            resource.setSourcePath("grade.dmn");
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(e -> new IllegalStateException(file, e));
            model = runtime.getModels().getFirst();
            assertThat(model.hasErrors())
                    .as("%s%n%s", model.getMessages(), file)
                    .isFalse();
        }

        List<Object> grades(Map<String, Object> facts) {
            DMNContext context = runtime.newContext();
            Map<String, Object> whole = new HashMap<>(facts);
            COLUMNS.forEach(column -> whole.putIfAbsent(column, null));
            whole.forEach(context::set);
            DMNResult result = runtime.evaluateAll(model, context);
            assertThat(result.hasErrors()).as("%s", result.getMessages()).isFalse();
            Object grade = result.getDecisionResultByName("grade").getResult();
            List<Object> grades = new ArrayList<>();
            if (grade instanceof List<?> list) {
                grades.addAll(list);
            } else if (grade != null) {
                grades.add(grade);
            }
            return Collections.unmodifiableList(grades);
        }
    }
}
