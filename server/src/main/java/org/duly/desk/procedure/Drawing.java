package org.duly.desk.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.casework.ProcedureChart;
import org.duly.desk.procedure.Diagram.Box;
import org.duly.desk.procedure.Diagram.Load;
import org.duly.desk.procedure.Diagram.Mark;
import org.duly.desk.procedure.Diagram.Row;
import org.jspecify.annotations.Nullable;

/** Lays a procedure out, row by row. Pure: the same chart gives the same drawing. */
final class Drawing {

    static final int BOX_HEIGHT = 50;
    private static final int NAMES = 92;
    private static final int WIDTH = 1280;
    private static final int GAP = 34;
    private static final int ROW = 96;
    private static final int ONE_LINE = 17;

    private final ProcedureChart chart;
    private final Words words;
    private final Map<String, Mark> marks;
    private final Map<String, Load> loads;

    Drawing(ProcedureChart chart, Words words, Map<String, Mark> marks, Map<String, Load> loads) {
        this.chart = chart;
        this.words = words;
        this.marks = marks;
        this.loads = loads;
    }

    /** How states, outcomes and tracks are called in the reader's language. */
    record Words(
            Function<String, String> state,
            Function<String, String> outcome,
            Function<String, String> track,
            String anywhere) {}

    /** The drawing with the way a case took: pairs of states in order. */
    Diagram draw(List<Step> taken) {
        Map<String, Box> boxes = boxes();
        return new Diagram(
                WIDTH,
                chart.tracks().size() * ROW,
                rows(),
                List.copyOf(boxes.values()),
                new Arrows(chart, words, boxes).drawn(taken));
    }

    /** From one state to another. */
    record Step(String from, String to) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String track : chart.tracks()) {
            rows.add(new Row(track, words.track().apply(track), rows.size() * ROW, ROW));
        }
        return rows;
    }

    private Map<String, Box> boxes() {
        int columns = chart.tracks().stream()
                .mapToInt(track -> of(track).size())
                .max()
                .orElse(1);
        int step = (WIDTH - NAMES) / columns;
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (int row = 0; row < chart.tracks().size(); row++) {
            List<ProcedureChart.State> states = of(chart.tracks().get(row));
            for (int column = 0; column < states.size(); column++) {
                ProcedureChart.State state = states.get(column);
                int x = NAMES + (column + shift(row, states.size(), columns)) * step + GAP / 2;
                boxes.put(state.id(), box(state, x, row * ROW + (ROW - BOX_HEIGHT) / 2, step - GAP));
            }
        }
        return boxes;
    }

    /** Short tracks do not all begin at the left: arrows to one would run through those between. */
    private static int shift(int row, int states, int columns) {
        return (2 * row) % (columns - states + 1);
    }

    private Box box(ProcedureChart.State state, int x, int y, int width) {
        return new Box(
                state.id(),
                x,
                y,
                width,
                BOX_HEIGHT,
                lines(words.state().apply(state.id())),
                fromAnywhere(state.id()),
                state.holds(),
                state.ends(),
                marks.getOrDefault(state.id(), Mark.NONE),
                load(state.id()));
    }

    private @Nullable Load load(String state) {
        return loads.get(state);
    }

    private String fromAnywhere(String state) {
        String outcomes = chart.arrows().stream()
                .filter(arrow -> arrow.from() == null && arrow.to().equals(state))
                .map(arrow -> words.outcome().apply(arrow.outcome()))
                .collect(Collectors.joining(", "));
        return outcomes.isEmpty() ? "" : words.anywhere() + ": " + outcomes;
    }

    private List<ProcedureChart.State> of(String track) {
        return chart.states().stream()
                .filter(state -> state.track().equals(track))
                .toList();
    }

    /** One line where it fits, else two, broken at the blank nearest to the middle. */
    static List<String> lines(String name) {
        int at = name.length() <= ONE_LINE ? -1 : blankNearestMiddle(name);
        return at < 0 ? List.of(name) : List.of(name.substring(0, at), name.substring(at + 1));
    }

    private static int blankNearestMiddle(String name) {
        int middle = name.length() / 2;
        int before = name.lastIndexOf(' ', middle);
        int after = name.indexOf(' ', middle);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return middle - before <= after - middle ? before : after;
    }
}
