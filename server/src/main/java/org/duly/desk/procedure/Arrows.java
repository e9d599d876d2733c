package org.duly.desk.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.casework.ProcedureChart;
import org.duly.casework.ProcedureChart.Arrow;
import org.duly.desk.procedure.Diagram.Box;
import org.duly.desk.procedure.Diagram.Way;
import org.duly.desk.procedure.Drawing.Step;

/**
 * Draws the ways between boxes. A way that is open in every state is no arrow of its own, save on the main line and
 * where the case took it: it would hide all others.
 */
final class Arrows {

    private static final int BOW = 30;

    private final ProcedureChart chart;
    private final Drawing.Words words;
    private final Map<String, Box> boxes;

    Arrows(ProcedureChart chart, Drawing.Words words, Map<String, Box> boxes) {
        this.chart = chart;
        this.words = words;
        this.boxes = boxes;
    }

    List<Way> drawn(List<Step> taken) {
        Map<Step, List<Arrow>> arrows = new LinkedHashMap<>();
        for (Arrow arrow : chart.arrows()) {
            if (arrow.from() != null) {
                arrows.computeIfAbsent(new Step(arrow.from(), arrow.to()), _ -> new ArrayList<>())
                        .add(arrow);
            }
        }
        Set<Step> main = new LinkedHashSet<>();
        for (int i = 1; i < chart.line().size(); i++) {
            main.add(new Step(chart.line().get(i - 1), chart.line().get(i)));
        }
        main.forEach(step -> arrows.putIfAbsent(step, List.of()));
        taken.stream().filter(this::known).forEach(step -> arrows.putIfAbsent(step, List.of()));
        Ports ports = new Ports(arrows.keySet());
        return arrows.entrySet().stream()
                .map(entry -> way(entry.getKey(), entry.getValue(), ports, main, Set.copyOf(taken)))
                .sorted(Comparator.comparing(Way::taken).thenComparing(Way::main))
                .toList();
    }

    private boolean known(Step step) {
        return boxes.containsKey(step.from())
                && boxes.containsKey(step.to())
                && !step.from().equals(step.to());
    }

    private Way way(Step step, List<Arrow> arrows, Ports ports, Set<Step> main, Set<Step> taken) {
        boolean byLeader = !arrows.isEmpty()
                && arrows.stream().allMatch(arrow -> arrow.by().equals("LEADER"));
        return new Way(
                step.from(),
                step.to(),
                path(step, ports),
                title(step, arrows),
                byLeader,
                main.contains(step),
                taken.contains(step));
    }

    private String title(Step step, List<Arrow> arrows) {
        String outcomes = arrows.stream()
                .map(arrow -> words.outcome().apply(arrow.outcome()))
                .distinct()
                .collect(Collectors.joining(", "));
        String ends = words.state().apply(step.from()) + " → " + words.state().apply(step.to());
        return outcomes.isEmpty() ? ends : ends + ": " + outcomes;
    }

    private String path(Step step, Ports ports) {
        Box from = box(step.from());
        Box to = box(step.to());
        if (from.y() == to.y() && to.x() > from.x() && to.x() - from.x() < 2 * from.width()) {
            int y = from.y() + from.height() / 2;
            return "M%d %dL%d %d".formatted(from.x() + from.width(), y, to.x() - 2, y);
        }
        boolean down = to.y() > from.y() || to.y() == from.y() && to.x() < from.x();
        int startX = ports.leaving(step);
        int endX = ports.arriving(step);
        int startY = down ? from.y() + from.height() : from.y();
        if (from.y() == to.y()) {
            int bow = startY + (down ? BOW : -BOW);
            int endY = down ? to.y() + to.height() + 2 : to.y() - 2;
            return "M%d %dC%d %d %d %d %d %d".formatted(startX, startY, startX, bow, endX, bow, endX, endY);
        }
        int endY = down ? to.y() - 2 : to.y() + to.height() + 2;
        int bend = Math.max(BOW, Math.abs(endY - startY) / 3) * (down ? 1 : -1);
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(startX, startY, startX, startY + bend, endX, endY - bend, endX, endY);
    }

    private Box box(String state) {
        return Objects.requireNonNull(boxes.get(state), state);
    }

    /** Where arrows leave and reach a box: side by side, ordered by where the other end lies, so that few cross. */
    private final class Ports {

        private final Map<Step, Integer> leaving = new LinkedHashMap<>();
        private final Map<Step, Integer> arriving = new LinkedHashMap<>();

        Ports(Set<Step> steps) {
            for (Box box : boxes.values()) {
                List<Step> all = steps.stream()
                        .filter(step ->
                                step.from().equals(box.state()) || step.to().equals(box.state()))
                        .sorted(Comparator.comparingInt(
                                        (Step step) -> other(step, box).x())
                                .thenComparing(step -> other(step, box).y()))
                        .toList();
                for (int i = 0; i < all.size(); i++) {
                    int x = box.x() + box.width() * (i + 1) / (all.size() + 1);
                    (all.get(i).from().equals(box.state()) ? leaving : arriving).put(all.get(i), x);
                }
            }
        }

        int leaving(Step step) {
            return Objects.requireNonNull(leaving.get(step));
        }

        int arriving(Step step) {
            return Objects.requireNonNull(arriving.get(step));
        }

        private Box other(Step step, Box box) {
            return box(step.from().equals(box.state()) ? step.to() : step.from());
        }
    }
}
