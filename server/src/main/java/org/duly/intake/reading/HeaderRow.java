package org.duly.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duly.intake.Row;

/** Finds the row that names the columns; titles, dates of issue and notes may stand above it. */
public final class HeaderRow {

    private HeaderRow() {}

    /**
     * Index of the first row that is nearly as wide as the widest and consists of words rather than figures; -1 if none
     * does.
     */
    public static int find(List<Row> rows) {
        long widest = rows.stream().mapToLong(HeaderRow::filled).max().orElse(0);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            if (filled(row) * 10 >= widest * 6 && words(row) * 10 >= filled(row) * 8) {
                return index;
            }
        }
        return -1;
    }

    /** Names without surrounding blanks, made distinct, cut behind the last one. */
    public static List<String> names(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        List<String> names = new ArrayList<>(last);
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < last; column++) {
            String plain = cells.get(column).strip().replaceAll("\\s+", " ");
            String wanted = plain.isEmpty() ? "#" + (column + 1) : plain;
            String name = wanted;
            for (int copy = 2; !taken.add(name); copy++) {
                name = wanted + " (" + copy + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static long filled(Row row) {
        return row.values().stream().filter(value -> !value.isBlank()).count();
    }

    private static long words(Row row) {
        return row.values().stream().filter(HeaderRow::isWord).count();
    }

    private static boolean isWord(String value) {
        return value.codePoints().anyMatch(Character::isLetter)
                && !value.matches("(?s)\\s*\\d{4}年.*")
                && value.length() <= 200;
    }
}
