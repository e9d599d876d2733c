package org.duly.reporting.lawbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duly.compliance.Reason;
import org.duly.compliance.json.CanonicalJson;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.PackCase;
import org.duly.compliance.rule.Check;
import org.duly.compliance.rule.Circumstance;
import org.duly.compliance.rule.Dated;
import org.duly.compliance.rule.Part;

/**
 * One rule or exception opened: each way it can be broken, and the cases that try it.
 *
 * @param cases those inside the pack, told with the facts in the canonical form
 */
public record RuleDetail(Pack pack, Provision provision, List<Way> ways, List<PackCase> cases) {

    public RuleDetail {
        ways = List.copyOf(ways);
        cases = List.copyOf(cases);
    }

    /**
     * One way to break it.
     *
     * @param numbers what the check counts by, each with its values and their first days
     */
    public record Way(
            List<String> channels,
            List<String> when,
            List<String> any,
            List<String> unless,
            String check,
            Map<String, String> numbers,
            Reason reason) {}

    /** The facts of a case in the one written form. */
    public String facts(PackCase tried) {
        return new String(CanonicalJson.write(tried.facts()), UTF_8);
    }

    static Way way(Part part) {
        return new Way(
                part.channels().stream().map(Enum::name).sorted().toList(),
                words(part.when()),
                words(part.any()),
                words(part.unless()),
                part.check().getClass().getSimpleName(),
                numbers(part.check()),
                part.reason());
    }

    private static List<String> words(List<Circumstance> circumstances) {
        return circumstances.stream().map(Circumstance::word).toList();
    }

    /** A check is a record of what it counts by, so its own components say it best. */
    private static Map<String, String> numbers(Check check) {
        Map<String, String> numbers = new LinkedHashMap<>();
        List<RecordComponent> components = new ArrayList<>();
        if (check.getClass().isRecord()) {
            components.addAll(List.of(check.getClass().getRecordComponents()));
        }
        for (RecordComponent component : components) {
            numbers.put(component.getName(), said(value(check, component)));
        }
        return numbers;
    }

    private static Object value(Check check, RecordComponent component) {
        try {
            return component.getAccessor().invoke(check);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a check hides its " + component.getName(), e);
        }
    }

    private static String said(Object value) {
        return value instanceof Dated<?> dated
                ? dated.steps().stream()
                        .map(step -> step.value() + " (" + step.from() + ")")
                        .collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
