package org.duly;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Duly {

    /** Starts the workbench. */
    public static void main(String[] args) {
        SpringApplication.run(Duly.class, args);
    }
}
