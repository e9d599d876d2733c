package org.duly.desk.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duly.casework.ProcedureChart;
import org.duly.casework.ProcedureChart.Arrow;
import org.duly.casework.ProcedureChart.State;
import org.duly.desk.procedure.Diagram.Box;
import org.duly.desk.procedure.Diagram.Load;
import org.duly.desk.procedure.Diagram.Mark;
import org.duly.desk.procedure.Diagram.Way;
import org.duly.desk.procedure.Drawing.Step;
import org.junit.jupiter.api.Test;

/** Twenty-four states on eight tracks: as many as a procedure may have and still be read. */
class DrawingTests {

    private static final Drawing.Words WORDS =
            new Drawing.Words(Function.identity(), Function.identity(), Function.identity(), "anywhere");

    @Test
    void drawsNoBoxOverAnotherOrOverTheEdge() {
        Diagram diagram = draw(Map.of(), List.of());

        assertThat(diagram.boxes()).hasSize(24).allSatisfy(box -> {
            assertThat(box.x()).isGreaterThan(80);
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(diagram.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(diagram.height());
            assertThat(diagram.boxes()).filteredOn(other -> other != box).noneMatch(other -> overlap(box, other));
        });
    }

    @Test
    void beginsAndEndsEveryArrowAtItsBoxes() {
        Diagram diagram = draw(Map.of(), List.of());

        assertThat(diagram.ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(at(box(diagram, way.from()), start(way))).isTrue();
            assertThat(at(box(diagram, way.to()), end(way))).isTrue();
        });
    }

    @Test
    void givesEachArrowAtABoxAPlaceOfItsOwn() {
        Diagram diagram = draw(Map.of(), List.of());
        List<String> places = new ArrayList<>();
        diagram.ways().forEach(way -> {
            places.add(way.from() + start(way)[0] + "," + start(way)[1]);
            places.add(way.to() + end(way)[0] + "," + end(way)[1]);
        });

        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void showsAWayOpenFromAnywhereAsASignAtItsBoxAndNotAsTwentyArrows() {
        Diagram diagram = draw(Map.of(), List.of());

        assertThat(box(diagram, "S0-1").fromAnywhere()).isEqualTo("anywhere: ANY");
        assertThat(diagram.ways())
                .filteredOn(way -> way.to().equals("S0-1"))
                .extracting(Way::from)
                .containsExactly("S0-0");
    }

    @Test
    void marksThePresentStateAndTheWayTheCaseTook() {
        Diagram diagram = draw(
                Map.of("S0-0", Mark.PASSED, "S3-0", Mark.PRESENT),
                List.of(new Step("S0-0", "S3-0"), new Step("S0-0", "UNKNOWN")));

        assertThat(box(diagram, "S3-0").mark()).isEqualTo(Mark.PRESENT);
        assertThat(diagram.ways())
                .filteredOn(Way::taken)
                .extracting(Way::from, Way::to)
                .containsExactly(tuple("S0-0", "S3-0"));
    }

    @Test
    void breaksALongNameAtTheMiddleBlank() {
        assertThat(Drawing.lines("承诺还款")).containsExactly("承诺还款");
        assertThat(Drawing.lines("Payment being checked")).containsExactly("Payment", "being checked");
        assertThat(Drawing.lines("Unbreakablewordofalength")).hasSize(1);
    }

    private static Diagram draw(Map<String, Mark> marks, List<Step> taken) {
        return new Drawing(chart(), WORDS, marks, Map.of("S0-0", new Load(3, 1, 0))).draw(taken);
    }

    private static ProcedureChart chart() {
        List<String> tracks = new ArrayList<>();
        List<State> states = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>(List.of(new Arrow(null, "ANY", "S0-1", "CONTACT")));
        for (int row = 0; row < 8; row++) {
            tracks.add("T" + row);
            for (int column = 0; column < (row == 0 ? 7 : row == 7 ? 5 : 2); column++) {
                String id = "S" + row + "-" + column;
                states.add(new State(id, "T" + row, "CALL", row == 3, row == 7, List.of()));
                if (row > 0) {
                    arrows.add(new Arrow("S0-" + column, "DOWN", id, "HOUSE"));
                    arrows.add(new Arrow(id, "UP", "S0-3", "LEADER"));
                    arrows.add(new Arrow(id, "ACROSS", "S" + row + "-" + (1 - column % 2), "HOUSE"));
                }
            }
        }
        arrows.removeIf(arrow -> arrow.to().equals(arrow.from()));
        return new ProcedureChart("1", LocalDate.EPOCH, tracks, List.of("S0-0", "S0-1", "S0-3"), states, arrows);
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean at(Box box, int[] point) {
        return point[0] >= box.x() - 2
                && point[0] <= box.x() + box.width() + 2
                && point[1] >= box.y() - 2
                && point[1] <= box.y() + box.height() + 2;
    }

    private static int[] start(Way way) {
        return point(way.path().substring(1).split("[LC]")[0]);
    }

    private static int[] end(Way way) {
        String[] numbers = way.path().split("[MLC ]");
        return new int[] {Integer.parseInt(numbers[numbers.length - 2]), Integer.parseInt(numbers[numbers.length - 1])};
    }

    private static int[] point(String text) {
        String[] numbers = text.split(" ");
        return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
    }

    private static Box box(Diagram diagram, String state) {
        return diagram.boxes().stream()
                .filter(box -> box.state().equals(state))
                .findFirst()
                .orElseThrow();
    }
}
