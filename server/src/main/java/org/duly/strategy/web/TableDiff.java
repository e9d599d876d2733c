package org.duly.strategy.web;

import java.util.ArrayList;
import java.util.List;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.TableText.RowText;

/**
 * How two versions of a table differ, row by row: the longest common run of rows stands, the rest went or came.
 *
 * @param columns whether they have other columns, so that cells cannot be compared
 */
public record TableDiff(boolean columns, List<Line> lines) {

    /** A row and what became of it. */
    public record Line(Fate fate, int number, RowText row) {}

    /** What became of a row. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    static TableDiff of(TableText before, TableText after) {
        boolean columns =
                !before.inputs().equals(after.inputs()) || !before.outputs().equals(after.outputs());
        return new TableDiff(columns, lines(before.rows(), after.rows()));
    }

    public boolean isEmpty() {
        return !columns && lines.stream().allMatch(line -> line.fate == Fate.SAME);
    }

    private static List<Line> lines(List<RowText> before, List<RowText> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Fate.SAME, j + 1, after.get(j)));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Fate.GONE, i + 1, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Fate.NEW, j + 1, after.get(j)));
                j++;
            }
        }
        return lines;
    }
}
