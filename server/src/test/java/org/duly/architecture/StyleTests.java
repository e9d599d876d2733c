package org.duly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleTests {

    private static final int MAX_FILE_LINES = 400;
    private static final int MAX_LINE_LENGTH = 120;
    private static final Path ROOMS = Path.of("src/main/java/org/duly");
    /** Split so that this file does not find itself. */
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|only)\\s+([a-z]+)\\.([a-z_]+)");

    @Test
    void everyFileCanBeReadInOneSitting() throws IOException {
        assertThat(findings((file, lines) ->
                        lines.size() > MAX_FILE_LINES ? List.of(file + ": " + lines.size() + " lines") : List.of()))
                .isEmpty();
    }

    @Test
    void noLineIsTooLong() throws IOException {
        assertThat(findings((file, lines) -> lines.stream()
                        .filter(line -> line.length() > MAX_LINE_LENGTH)
                        .map(line -> file + ": " + line.strip())
                        .toList()))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(findings((file, lines) -> lines.stream()
                        .filter(line -> UNFINISHED.matcher(line).find())
                        .map(line -> file + ": " + line.strip())
                        .toList()))
                .isEmpty();
    }

    @Test
    void noRoomReadsAnotherRoomsTables() throws IOException {
        List<String> rooms;
        try (Stream<Path> folders = Files.list(ROOMS)) {
            rooms = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
        assertThat(findings((file, lines) -> trespasses(rooms, file, String.join("\n", lines))))
                .isEmpty();
    }

    @Test
    void aTrespassWouldBeSeen() {
        assertThat(trespasses(
                        List.of("party", "desk"), ROOMS.resolve("desk/Peek.java"), "select name from party.debtor"))
                .hasSize(1);
    }

    private static List<String> trespasses(List<String> rooms, Path file, String text) {
        String own = ROOMS.relativize(file).getName(0).toString();
        List<String> found = new ArrayList<>();
        var matcher = TABLE.matcher(text);
        while (matcher.find()) {
            if (rooms.contains(matcher.group(1)) && !matcher.group(1).equals(own)) {
                found.add(file + ": reads " + matcher.group(1) + "." + matcher.group(2));
            }
        }
        return found;
    }

    private static List<String> findings(Reader reader) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOMS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.addAll(reader.read(file, Files.readAllLines(file, StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    private interface Reader {
        List<String> read(Path file, List<String> lines);
    }
}
