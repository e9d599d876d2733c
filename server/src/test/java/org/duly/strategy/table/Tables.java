package org.duly.strategy.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duly.strategy.table.TableText.RowText;

/** Small tables for tests, and random ones over small domains that can be tried out point by point. */
public final class Tables {

    public static final Column AGE = new Column("age", new Kind.Numbers(0, 0, 6), false);
    public static final Column RATE = new Column("rate", new Kind.Numbers(1, 0, 5), true);
    public static final Column CLASS = new Column("class", new Kind.Choice(List.of("A", "B", "C")), true);
    public static final Column CODE = new Column("code", new Kind.Text(), false);
    public static final Column MEMBER = new Column("member", new Kind.Flag(), false);
    public static final Column SINCE = new Column("since", new Kind.Day(), false);
    public static final Column GRADE = new Column("grade", new Kind.Choice(List.of("X", "Y", "Z")), false);
    public static final Column EXTRA = new Column("extra", new Kind.Numbers(2, 0, 10_000), true);

    public static final Vocabulary WORDS =
            Vocabulary.of(List.of(AGE, RATE, CLASS, CODE, MEMBER, SINCE), List.of(GRADE, EXTRA));

    private static final List<String> CODES = List.of("HSB", "LAKE", "else");

    private Tables() {}

    /** Rows written as {@code "cell | cell => outcome"}. */
    public static TableText text(HitPolicy policy, List<String> inputs, String... rows) {
        List<RowText> read = Arrays.stream(rows)
                .map(row -> {
                    String[] sides = row.split("=>");
                    List<String> when = Arrays.stream(sides[0].split("\\|"))
                            .map(String::strip)
                            .toList();
                    return new RowText(when, List.of(sides[1].strip()), "");
                })
                .toList();
        return new TableText(policy, inputs, List.of("grade"), read, List.of());
    }

    public static DecisionTable table(TableText text) {
        return switch (TableReader.read(text, WORDS)) {
            case TableReader.Read.Understood understood -> understood.table();
            case TableReader.Read.NotUnderstood not -> throw new AssertionError(not.complaints());
        };
    }

    public static List<Complaint> complaints(TableText text) {
        return switch (TableReader.read(text, WORDS)) {
            case TableReader.Read.Understood _ -> List.of();
            case TableReader.Read.NotUnderstood not -> not.complaints();
        };
    }

    /** A random table with these columns. */
    public static TableText random(long seed, HitPolicy policy, List<String> inputs) {
        Random random = new Random(seed);
        List<RowText> rows = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            List<String> when =
                    inputs.stream().map(input -> cell(input, random)).toList();
            rows.add(new RowText(when, List.of("\"" + pick(List.of("X", "Y", "Z"), random) + "\""), ""));
        }
        return new TableText(policy, inputs, List.of("grade"), rows, List.of());
    }

    private static String cell(String input, Random random) {
        if (random.nextInt(3) == 0) {
            return "-";
        }
        List<String> tests = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            tests.add(test(input, random));
        }
        String all = String.join(", ", tests);
        return random.nextInt(4) == 0 ? "not(" + all + ")" : all;
    }

    private static String test(String input, Random random) {
        boolean nullable = input.equals("rate") || input.equals("class");
        if (nullable && random.nextInt(6) == 0) {
            return "null";
        }
        return switch (input) {
            case "class" -> "\"" + pick(List.of("A", "B", "C"), random) + "\"";
            case "code" -> "\"" + pick(List.of("HSB", "LAKE"), random) + "\"";
            case "member" -> String.valueOf(random.nextBoolean());
            case "rate" -> ordered(random, () -> "0." + random.nextInt(6));
            case "since" -> ordered(random, () -> "date(\"2026-01-0" + (1 + random.nextInt(6)) + "\")");
            default -> ordered(random, () -> String.valueOf(random.nextInt(7)));
        };
    }

    private static String ordered(Random random, java.util.function.Supplier<String> literal) {
        List<String> two = java.util.stream.Stream.of(literal.get(), literal.get())
                .sorted()
                .toList();
        return switch (random.nextInt(7)) {
            case 0 -> literal.get();
            case 1 -> "< " + literal.get();
            case 2 -> "<= " + literal.get();
            case 3 -> "> " + literal.get();
            case 4 -> ">= " + literal.get();
            case 5 -> "[" + two.get(0) + ".." + two.get(1) + "]";
            default -> "(" + two.get(0) + ".." + two.get(1) + ")";
        };
    }

    /** Every case that can occur in these columns; days and texts only as far as random tables tell them apart. */
    public static List<Map<String, Object>> everyCase(List<String> inputs) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(Map.of()));
        for (String input : inputs) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> before : all) {
                if (input.equals("rate") || input.equals("class")) {
                    longer.add(before);
                }
                for (Object value : values(input)) {
                    Map<String, Object> with = new HashMap<>(before);
                    with.put(input, value);
                    longer.add(with);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<?> values(String input) {
        return switch (input) {
            case "class" -> List.of("A", "B", "C");
            case "code" -> CODES;
            case "member" -> List.of(true, false);
            case "rate" ->
                java.util.stream.IntStream.rangeClosed(0, 5)
                        .mapToObj(i -> BigDecimal.valueOf(i, 1))
                        .toList();
            case "since" ->
                java.util.stream.IntStream.rangeClosed(0, 7)
                        .mapToObj(i -> LocalDate.of(2025, 12, 31).plusDays(i))
                        .toList();
            default ->
                java.util.stream.IntStream.rangeClosed(0, 6)
                        .mapToObj(BigDecimal::valueOf)
                        .toList();
        };
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
