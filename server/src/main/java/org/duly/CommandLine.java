package org.duly;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duly.compliance.conformance.Check;
import org.duly.database.DatabaseStart;
import org.duly.kernel.OperatorCommand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes the command line apart: the first word says what to do, {@code --key=value} are settings. */
final class CommandLine {

    private static final String HELP = """
            Duly (有度), the open collections workbench

            java -jar duly.jar [COMMAND] [OPTIONS] [--setting=value ...]

              serve                                run the workbench (the default)
              check FILE.jsonl [--expect]          put conformance cases through the gate; needs no database
              import --creditor=CODE [--mapping=NAME] FILE
                                                   take in a placement file (CSV or XLSX)
              run-day                              do every daily run that is due; status 1 on exceptions
              verify-audit                         recompute the journal's hash chain; status 1 if a byte was changed
              --help                               this page

            Settings
              --server.port=8080                   port of the pages and the interface
              --duly.data=DIR                      folder of the embedded database and the keys (./data)
              --duly.postgres.port=0               port of the embedded database, 0 for any free one
              --duly.demo=false                    start empty, with a page to set up the first administrator

            Environment
              DULY_DB_URL, DULY_DB_USER, DULY_DB_PASSWORD
                                                   a PostgreSQL 15 or later of yours instead of the embedded one
            """;

    private static final List<String> SETTINGS = List.of("duly.", "server.", "spring.", "logging.", "management.");

    private CommandLine() {}

    /** Runs; gives the exit status, or -1 when the workbench goes on running. */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        String command = words.isEmpty() || words.getFirst().startsWith("--") && !isHelp(words.getFirst())
                ? "serve"
                : words.removeFirst();
        if (isHelp(command)) {
            out.print(HELP);
            return 0;
        }
        return switch (command) {
            case "serve" -> {
                application().run(words.toArray(String[]::new));
                yield -1;
            }
            case "check" -> {
                // Ends the process by itself, with the status that says whether all agreed.
                Check.main(words.toArray(String[]::new));
                yield 0;
            }
            default -> operate(command, words, out, err);
        };
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h") || word.equals("help");
    }

    /** Settings belong to the application, whatever the command; other options to the command. */
    private static boolean isSetting(String word) {
        return SETTINGS.stream().anyMatch(group -> word.startsWith("--" + group));
    }

    private static int operate(String command, List<String> words, PrintStream out, PrintStream err) {
        if (!List.of("import", "run-day", "verify-audit").contains(command)) {
            err.println("There is no command \"" + command
                    + "\". Commands: serve, check, import, run-day, verify-audit, --help");
            return 2;
        }
        String[] settings = words.stream().filter(CommandLine::isSetting).toArray(String[]::new);
        List<String> own = words.stream().filter(word -> !isSetting(word)).toList();
        try (ConfigurableApplicationContext context = application()
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("duly.scheduling=false", "duly.demo.build=false", "logging.level.root=warn")
                .run(settings)) {
            return context.getBeansOfType(OperatorCommand.class).values().stream()
                    .filter(known -> known.name().equals(command))
                    .findFirst()
                    .orElseThrow()
                    .run(own, out);
        }
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Duly.class).initializers(new KnownSettings(), new DatabaseStart());
    }
}
