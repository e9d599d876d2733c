package org.duly.compliance.conformance;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.UnfitPack;

/** The command line: {@code java -jar duly-check.jar [--expect] [--packs DIR] FILE.jsonl}, {@code packs}, {@code changes}. */
public final class Check {
    private static final int USAGE = 2;
    private static final String HELP = """
            Judges the scenarios of a file by the rule packs, one verdict line each, in file order.

              java -jar duly-check.jar [--expect] [--packs DIR] FILE.jsonl

              --expect     compare with the expected answers; print each disagreement, then "N passed, M failed"
              --packs DIR  use the packs in that folder instead of those inside
              --help       print this

            A line that cannot be read is named on standard error with its key and the reason, and gets no verdict.
            Ends with 0 when all is well, 1 when a line could not be read or disagreed, 2 when called wrongly.

            Lists the packs, when each was last checked by people and whether that is due again.

              java -jar duly-check.jar packs [--packs DIR] [--as-of DATE]

            Ends with 1 when a check is overdue or a case inside the packs does not show what it says.

            Asks stored receipts (or scenarios) by two sets of packs and prints which answers change and why.

              java -jar duly-check.jar changes --from DIR --to DIR FILE.jsonl...

            Ends with 0 whether or not answers change, 1 when a line could not be read.
            The packs are compiled from public sources and are not legal advice.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<LocalDate> today;

    Check(PrintStream out, PrintStream err, Supplier<LocalDate> today) {
        this.out = out;
        this.err = err;
        this.today = today;
    }

    public static void main(String[] arguments) {
        startReadingAtOnce();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status =
                new Check(out, err, () -> LocalDate.now(Clock.system(ZoneId.systemDefault()))).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** A run reads each kind of record a few times only, so a compiled way into each would cost more than it saves. */
    private static void startReadingAtOnce() {
        System.setProperty("jdk.reflect.useNativeAccessorOnly", "true");
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            return command(arguments);
        } catch (UnfitPack e) {
            err.println(e.getMessage());
        } catch (WrongCall e) {
            err.println(e.getMessage());
            err.print(HELP);
        } catch (IOException | UncheckedIOException e) {
            err.println("cannot be read: " + e.getMessage());
        }
        return USAGE;
    }

    private int command(List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (command) {
            case "packs" -> packs(Options.of(arguments.subList(1, arguments.size()), List.of("--packs", "--as-of")));
            case "changes" -> changes(Options.of(arguments.subList(1, arguments.size()), List.of("--from", "--to")));
            default -> judge(Options.of(arguments, List.of("--packs")));
        };
    }

    private int judge(Options options) throws IOException {
        boolean compare = options.flag("--expect");
        Path file = readable(options.onlyFile());
        return new Run(law(options, file), compare, out, err).over(file) ? 0 : 1;
    }

    private int packs(Options options) {
        options.noFiles();
        LocalDate asOf = options.date("--as-of");
        return new PackList(load(options), out).asOf(asOf == null ? today.get() : asOf) ? 0 : 1;
    }

    private int changes(Options options) throws IOException {
        Gate from = new Gate(Packs.load(folder(options.needed("--from"))));
        Gate to = new Gate(Packs.load(folder(options.needed("--to"))));
        Changes changes = new Changes(from, to, out, err);
        for (String file : options.someFiles()) {
            changes.over(readable(file));
        }
        return changes.finish() ? 0 : 1;
    }

    private static Function<Jurisdiction, Packs> law(Options options, Path file) throws IOException {
        if (options.value("--packs") == null) {
            return new LawInside(file);
        }
        Packs law = load(options).withoutHouse();
        return jurisdiction -> law.of(Set.of(jurisdiction));
    }

    private static Packs load(Options options) {
        String folder = options.value("--packs");
        return folder == null ? Packs.load() : Packs.load(folder(folder));
    }

    private static Path folder(String name) {
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            throw new WrongCall(name + " is no folder of packs");
        }
        return folder;
    }

    private static Path readable(String name) {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new WrongCall(name + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new WrongCall(name + " is a folder, not a file");
        }
        return file;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }
}
