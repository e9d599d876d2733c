package org.duly.kernel;

import java.io.PrintStream;
import java.util.List;

/** Something an operator does from the command line, with the whole application at hand but no web server. */
public interface OperatorCommand {

    /** First word on the command line, such as {@code verify-audit}. */
    String name();

    /**
     * Does it.
     *
     * @return the exit status: 0 done, 1 done with findings or refused, 2 wrong options
     */
    int run(List<String> arguments, PrintStream out);
}
