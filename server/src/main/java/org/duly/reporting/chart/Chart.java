package org.duly.reporting.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ECharts option in the house manner: thin grid, few colours that mean something, no ornament.
 *
 * <p>The browser draws it from JSON; amounts come in major units, because axes are read, not booked.
 */
public final class Chart {

    /** Blue: in progress. */
    public static final String PROGRESS = "#2f6fb5";
    /** Green: kept, paid, allowed. */
    public static final String GOOD = "#2b8a57";
    /** Amber: due, at risk, refused by rule. */
    public static final String CAUTION = "#c77d0a";
    /** Grey: the rest, against which the colour is read. */
    public static final String REST = "#d5dbe3";

    private static final String TEXT = "#475569";
    private static final String RULE = "#e6e9ee";

    private Chart() {}

    /** Bars side by side or stacked over categories. */
    public static Map<String, Object> columns(List<String> categories, List<Series> series, boolean stacked) {
        Map<String, Object> option = frame(series);
        option.put("xAxis", categoryAxis(categories));
        option.put("yAxis", valueAxis(null));
        option.put("series", series.stream().map(s -> bar(s, stacked)).toList());
        return option;
    }

    /** Lying bars, for categories with long names; the first category on top. */
    public static Map<String, Object> lying(List<String> categories, List<Series> series, boolean stacked) {
        Map<String, Object> option = frame(series);
        Map<String, Object> axis = categoryAxis(categories);
        axis.put("inverse", true);
        option.put("yAxis", axis);
        option.put("xAxis", valueAxis(null));
        option.put("series", series.stream().map(s -> bar(s, stacked)).toList());
        return option;
    }

    /** Lines over a number axis, one per series; points are {@code [x, y]} and {@code y} is a percentage. */
    public static Map<String, Object> curves(String xName, List<Curve> curves) {
        List<Series> names =
                curves.stream().map(c -> new Series(c.name(), List.of(), "")).toList();
        Map<String, Object> option = frame(names);
        Map<String, Object> x = valueAxis(null);
        x.put("name", xName);
        x.put("nameLocation", "middle");
        x.put("nameGap", 24);
        x.put("minInterval", 1);
        option.put("grid", Map.of("left", 8, "right", 16, "top", 32, "bottom", 28, "containLabel", true));
        option.put("xAxis", x);
        option.put("yAxis", valueAxis("{value}%"));
        option.put("series", curves.stream().map(Chart::line).toList());
        return option;
    }

    private static Map<String, Object> frame(List<Series> series) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("textStyle", Map.of("color", TEXT));
        option.put("tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")));
        boolean legend = series.size() > 1;
        if (legend) {
            option.put("legend", Map.of("top", 0, "left", 0, "itemWidth", 10, "itemHeight", 10, "type", "scroll"));
        }
        option.put("grid", Map.of("left", 8, "right", 16, "top", legend ? 32 : 12, "bottom", 8, "containLabel", true));
        return option;
    }

    private static Map<String, Object> categoryAxis(List<String> categories) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "category");
        axis.put("data", categories);
        axis.put("axisTick", Map.of("show", false));
        axis.put("axisLine", Map.of("lineStyle", Map.of("color", RULE)));
        axis.put("axisLabel", Map.of("color", TEXT));
        return axis;
    }

    private static Map<String, Object> valueAxis(@Nullable String format) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("color", TEXT);
        if (format != null) {
            label.put("formatter", format);
        }
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "value");
        axis.put("axisLabel", label);
        axis.put("splitLine", Map.of("lineStyle", Map.of("color", RULE)));
        return axis;
    }

    private static Map<String, Object> bar(Series series, boolean stacked) {
        Map<String, Object> bar = new LinkedHashMap<>();
        bar.put("type", "bar");
        bar.put("name", series.name());
        bar.put("data", series.values());
        bar.put("barMaxWidth", 22);
        bar.put("itemStyle", Map.of("color", series.colour()));
        if (stacked) {
            bar.put("stack", "all");
        }
        return bar;
    }

    private static Map<String, Object> line(Curve curve) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "line");
        line.put("name", curve.name());
        line.put("step", "end");
        line.put("showSymbol", curve.points().size() < 2);
        line.put("data", new ArrayList<>(curve.points()));
        return line;
    }

    /** Values of one name and colour, one per category. */
    public record Series(String name, List<? extends Number> values, String colour) {}

    /** A line of points. */
    public record Curve(String name, List<List<? extends Number>> points) {}
}
