package org.duly.portfolio.placing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.duly.intake.DateStyle;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Mappings as YAML, as they are shipped and saved. */
public final class MappingText {

    private MappingText() {}

    /** Reads a mapping; throws {@link IllegalArgumentException} if it is none. */
    public static Mapping read(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(
                    "A mapping is a YAML map with name, columns, constants, templates, dates");
        }
        return new Mapping(
                String.valueOf(map.get("name")),
                texts(map.get("columns")),
                texts(map.get("constants")),
                texts(map.get("templates")),
                dates(texts(map.get("dates"))));
    }

    public static String write(Mapping mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", mapping.name());
        map.put("columns", mapping.columns());
        map.put("constants", mapping.constants());
        map.put("templates", mapping.templates());
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("order", mapping.dates().order().name().toLowerCase(Locale.ROOT));
        putIfAny(dates, "pattern", mapping.dates().pattern());
        putIfAny(dates, "epoch", mapping.dates().epoch());
        map.put("dates", dates);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(map);
    }

    private static void putIfAny(Map<String, String> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }

    private static Map<String, String> texts(@Nullable Object node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    private static DateStyle dates(Map<String, String> dates) {
        String order = dates.getOrDefault("order", "year_first");
        String epoch = dates.get("epoch");
        return new DateStyle(
                DateStyle.Order.valueOf(order.toUpperCase(Locale.ROOT)),
                dates.get("pattern"),
                epoch == null ? null : LocalDate.parse(epoch));
    }
}
