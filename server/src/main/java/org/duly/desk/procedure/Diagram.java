package org.duly.desk.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure laid out on paper: each track a row, each state a box in it, each way an arrow. Every number is a
 * coordinate of the drawing.
 */
public record Diagram(int width, int height, List<Row> rows, List<Box> boxes, List<Way> ways) {

    public Diagram {
        rows = List.copyOf(rows);
        boxes = List.copyOf(boxes);
        ways = List.copyOf(ways);
    }

    /** A track and where its row begins and ends. */
    public record Row(String track, String name, int top, int height) {

        public int middle() {
            return top + height / 2;
        }
    }

    /**
     * A state in its place.
     *
     * @param lines its name, in one or two lines
     * @param fromAnywhere outcomes that lead to it from any state, for the small arrow at its corner; empty if none
     */
    public record Box(
            String state,
            int x,
            int y,
            int width,
            int height,
            List<String> lines,
            String fromAnywhere,
            boolean holds,
            boolean ends,
            Mark mark,
            @Nullable Load load) {

        public Box {
            lines = List.copyOf(lines);
        }

        public int middle() {
            return x + width / 2;
        }

        /** Where the first line of the name stands. */
        public int textTop() {
            int used = lines.size() + (load == null ? 0 : 1);
            return y + height / 2 + 4 - (used - 1) * 7;
        }

        /** Where the number of cases stands. */
        public int loadTop() {
            return textTop() + lines.size() * 14;
        }
    }

    /** How a case stands to a state. */
    public enum Mark {
        NONE,
        PASSED,
        PRESENT
    }

    /** How many cases stand there, and how many are late. */
    public record Load(int cases, int overdue, int escalated) {}

    /**
     * An arrow.
     *
     * @param path its course, as an SVG path
     * @param title from where to where, by which outcomes
     * @param taken whether the case went this way
     */
    public record Way(
            String from, String to, String path, String title, boolean byLeader, boolean main, boolean taken) {}
}
