package org.duly;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(
            Duly.class, resideInAPackage("org.duly.compliance..") /* a library of its own, open to every room */);
    private static final Path DRAWING = Path.of("../docs/rooms/README.md");

    @Test
    void everyRoomKeepsToItsAllowedNeighbours() {
        ROOMS.verify();
    }

    /** Run with {@code -Dduly.docs=write} to draw anew after a room changed its neighbours. */
    @Test
    void theDrawingShowsTheRoomsAsTheyAre() throws IOException {
        String drawn = drawing();
        if ("write".equals(System.getProperty("duly.docs"))) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawn, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(DRAWING, StandardCharsets.UTF_8)).isEqualTo(drawn);
    }

    private static String drawing() {
        List<ApplicationModule> rooms = ROOMS.stream()
                .sorted(Comparator.comparing(room -> room.getIdentifier().toString()))
                .toList();
        String boxes = rooms.stream().map(room -> "    " + name(room)).collect(Collectors.joining("\n"));
        String arrows = rooms.stream().map(ModularityTests::arrows).collect(Collectors.joining());
        String rows = rooms.stream().map(ModularityTests::row).collect(Collectors.joining());
        return """
                # Rooms

                Generated from the code; do not edit. To draw anew:
                `mvn -pl compliance,server test -Dtest=ModularityTests -Dduly.docs=write -Dsurefire.failIfNoSpecifiedTests=false`

                An arrow reads "uses". Every room may also use kernel, identity and audit, which are left out of the drawing.

                ```mermaid
                graph TD
                %s
                %s```

                | Room | Door | Uses |
                |---|---|---|
                %s""".formatted(boxes, arrows, rows);
    }

    private static String arrows(ApplicationModule room) {
        return neighbours(room).stream()
                .filter(each -> !List.of("kernel", "identity", "audit").contains(each))
                .map(each -> "    " + name(room) + " --> " + each + "\n")
                .collect(Collectors.joining());
    }

    private static String row(ApplicationModule room) {
        return "| %s | `%s` | %s |%n"
                .formatted(room.getDisplayName(), room.getBasePackage().getName(), String.join(", ", neighbours(room)))
                .replace("\r", "");
    }

    private static List<String> neighbours(ApplicationModule room) {
        return room.getDirectDependencies(ROOMS)
                .uniqueModules()
                .map(ModularityTests::name)
                .sorted()
                .toList();
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
