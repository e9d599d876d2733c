package org.duly.casework.priority;

import java.util.List;

/** How urgent a case is, and every line of the playbook that made it so. */
public record Score(int points, List<Part> parts) {

    public Score {
        parts = List.copyOf(parts);
    }

    /** One line that fitted; its text is the message {@code casework.priority.<id>}. */
    public record Part(String id, int points) {}
}
