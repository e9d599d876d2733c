package org.duly.portfolio;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.intake.Unreadable;
import org.duly.kernel.BatchId;
import org.duly.kernel.OperatorCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The command {@code import}: places a file from the command line, as the system itself. */
@Component
public class ImportCommand implements OperatorCommand {

    private static final String USAGE = """
            import --creditor=CODE [--mapping=NAME] [--batch=NAME] [--placed=YYYY-MM-DD] [--recall=YYYY-MM-DD]
                   [--commission=PERCENT [--vat=included|excluded]] FILE
              Places the accounts of a CSV or XLSX file. Without --mapping the saved, shipped or suggested one is taken
              that fits the names of the columns. Rows that are not accepted are listed with row, field and rule.
              --commission is what a new batch pays of the money collected, such as 18.5; VAT counts as included.
              Ends with 0 if all rows were accepted, 1 if some were not, 2 if nothing was placed.""";
    private static final int MOST_LISTED = 200;
    private static final String EXCLUDED = "excluded";
    private static final List<String> VAT = List.of("included", EXCLUDED);

    private final Placements placements;
    private final Portfolios portfolios;
    private final Acting acting;
    private final MessageSource messages;
    private final Clock clock;

    ImportCommand(Placements placements, Portfolios portfolios, Acting acting, MessageSource messages, Clock clock) {
        this.placements = placements;
        this.portfolios = portfolios;
        this.acting = acting;
        this.messages = messages;
        this.clock = clock;
    }

    /** Runs the command with what follows its name; gives the exit code. */
    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                options.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                files.add(argument);
            }
        }
        String code = options.get("creditor");
        if (code == null || files.size() != 1 || files.getFirst().startsWith("--")) {
            out.println(USAGE);
            return 2;
        }
        String wrong = wrongCommission(options);
        if (wrong != null) {
            out.println(wrong);
            return 2;
        }
        Path file = Path.of(files.getFirst());
        if (!Files.isReadable(file)) {
            out.println("There is no readable file " + file);
            return 2;
        }
        return acting.as(Actor.system("import"), () -> place(code, file, options, out));
    }

    private int place(String code, Path file, Map<String, String> options, PrintStream out) {
        Optional<Creditor> creditor = portfolios.creditorByCode(code);
        if (creditor.isEmpty()) {
            out.println("There is no creditor " + code + ". Known: "
                    + String.join(
                            ", ",
                            portfolios.creditors().stream().map(Creditor::code).toList()));
            return 2;
        }
        String name = Objects.requireNonNull(file.getFileName()).toString();
        Terms terms = new Terms(
                options.getOrDefault("batch", name),
                Objects.requireNonNullElse(day(options.get("placed")), LocalDate.now(clock)),
                day(options.get("recall")),
                null,
                commission(options).orElse(null));
        long began = System.nanoTime();
        FileOutcome outcome = placements.place(creditor.get().id(), file, name, options.get("mapping"), terms);
        return tell(outcome, (System.nanoTime() - began) / 1_000_000, out);
    }

    private int tell(FileOutcome outcome, long millis, PrintStream out) {
        return switch (outcome) {
            case FileOutcome.Placed placed -> tell(placed.outcome(), millis, out);
            case FileOutcome.Known known -> {
                BatchId batch = known.batch();
                out.println("This file was placed before"
                        + (batch == null
                                ? ""
                                : " as batch " + placements.batch(batch).number())
                        + "; nothing was done.");
                yield 0;
            }
            case FileOutcome.NotReadable not -> {
                out.println(text(not.why()));
                yield 2;
            }
            case FileOutcome.NotMapped not -> {
                out.println("No column was found for: " + String.join(", ", not.missing())
                        + ". Save a mapping on the page, or name one with --mapping.");
                yield 2;
            }
            case FileOutcome.Failed failed -> {
                out.println("The import failed (" + failed.failure() + "); nothing was placed. It can be run again.");
                yield 2;
            }
        };
    }

    private int tell(Outcome outcome, long millis, PrintStream out) {
        for (Rejected rejected : outcome.rejected().stream().limit(MOST_LISTED).toList()) {
            for (Problem problem : rejected.problems()) {
                out.println("row " + rejected.number() + "  " + problem.field() + "  " + problem.rule() + "  "
                        + messages.getMessage(
                                "portfolio.rule." + problem.rule(),
                                problem.arguments().toArray(),
                                Locale.ENGLISH));
            }
        }
        if (outcome.rejected().size() > MOST_LISTED) {
            out.println(
                    "… and " + (outcome.rejected().size() - MOST_LISTED) + " more; the page has them all as a file.");
        }
        long rows = outcome.accepted() + outcome.rejected().size();
        BatchId batch = outcome.batch();
        out.println("accepted " + outcome.accepted() + ", rejected "
                + outcome.rejected().size() + ", "
                + rows * 1000 / Math.max(1, millis) + " rows/s"
                + (batch == null ? "" : ", batch " + placements.batch(batch).number()));
        return batch == null ? 2 : outcome.rejected().isEmpty() ? 0 : 1;
    }

    private String text(Unreadable why) {
        return messages.getMessage(why.messageKey(), why.arguments().toArray(), Locale.ENGLISH);
    }

    /** What is wrong with what was said of the commission, or null. */
    private static @Nullable String wrongCommission(Map<String, String> options) {
        String percent = options.get("commission");
        String vat = options.get("vat");
        if (percent != null && commission(options).isEmpty()) {
            return "--commission is a percentage from 0 to 100 with at most two decimals, such as 18.5; not " + percent;
        }
        if (vat != null && (percent == null || !VAT.contains(vat))) {
            return "--vat goes with --commission and is included or excluded; nothing was placed";
        }
        return null;
    }

    private static Optional<Commission> commission(Map<String, String> options) {
        return Optional.ofNullable(options.get("commission"))
                .flatMap(percent -> Commission.read(percent, !EXCLUDED.equals(options.get("vat"))));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
