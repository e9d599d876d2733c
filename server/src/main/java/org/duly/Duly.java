package org.duly;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Duly {

    /** Runs a command; without one, the workbench. */
    public static void main(String[] arguments) throws Exception {
        int status = CommandLine.run(arguments, System.out, System.err);
        if (status >= 0) {
            System.exit(status);
        }
    }
}
