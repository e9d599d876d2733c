package org.duly.compliance.conformance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.UnfitPack;

/** The command line: {@code java -jar duly-check.jar [--expect] [--packs DIR] FILE.jsonl}. */
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
            The packs are compiled from public sources and are not legal advice.
            """;

    private final PrintStream out;
    private final PrintStream err;

    Check(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = new Check(out, err).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        List<String> files = new ArrayList<>(arguments);
        boolean compare = files.remove("--expect");
        int packs = files.indexOf("--packs");
        Path folder = packs >= 0 && packs + 1 < files.size() ? Path.of(files.get(packs + 1)) : null;
        if (folder != null) {
            files.subList(packs, packs + 2).clear();
        }
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            err.print(HELP);
            return USAGE;
        }
        return over(Path.of(files.getFirst()), folder == null ? Packs::load : () -> Packs.load(folder), compare);
    }

    private int over(Path file, Supplier<Packs> packs, boolean compare) {
        try {
            Packs law = packs.get().withoutHouse();
            boolean well = new Run(new Gate(law), out, err).over(lines(file), compare);
            return well ? 0 : 1;
        } catch (UnfitPack e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(file + " cannot be read: " + e);
        }
        return USAGE;
    }

    private static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
