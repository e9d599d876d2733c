package org.duly.compliance.pack;

import java.util.HashSet;
import java.util.Set;

/**
 * Holds a pack that lists its instrument's provisions to its word: each is decided, carried by a rule, or left to people
 * who took it on. A gap that nobody declared would look like law that does not exist.
 */
final class GapChecks {
    private final ReadPack read;
    private final Problems problems;

    GapChecks(ReadPack read, Problems problems) {
        this.read = read;
        this.problems = problems;
    }

    void all() {
        if (!read.pack().provisions().isEmpty()) {
            findTwice();
            findUndeclared();
            findUnlisted();
            read.pack().leftToPeople().forEach(this::refuseUnaccepted);
        }
    }

    private void findTwice() {
        Set<String> seen = new HashSet<>();
        for (String provision : read.pack().provisions()) {
            if (!seen.add(provision)) {
                problems.add(read.head().problem("provisions", provision + " stands twice", "Keep one"));
            }
        }
    }

    private void findUndeclared() {
        for (String provision : read.pack().provisions()) {
            if (!read.items().containsKey(provision)) {
                problems.add(read.head()
                        .problem(
                                "provisions",
                                provision + " is no rule, exception, carried_by or left_to_people of this pack",
                                "Write the rule, or say under left_to_people who looks after it"));
            }
        }
    }

    private void findUnlisted() {
        read.items().forEach((id, keys) -> {
            if (!read.pack().provisions().contains(id)) {
                problems.add(
                        keys.problem("id", id + " is not among the provisions of the pack", "List it, or mend it"));
            }
        });
    }

    private void refuseUnaccepted(Pack.LeftToPeople left) {
        if (left.accepted() == null) {
            problems.add(read.item(left.id())
                    .problem(
                            "accepted",
                            left.id() + " is left to people, and nobody took it on",
                            "Add accepted: {by, on}"));
        }
    }
}
