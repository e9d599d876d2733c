package org.duly;

import org.duly.database.DatabaseStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application. */
@SpringBootApplication
public class Duly {

    /** Starts the workbench. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(Duly.class)
                .initializers(new DatabaseStart())
                .run(args);
    }
}
