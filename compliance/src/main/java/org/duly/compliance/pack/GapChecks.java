package org.duly.compliance.pack;

import java.util.HashSet;
import java.util.Set;
import org.duly.compliance.Force;

/**
 * Holds a pack to the list of its instrument's provisions: each is decided, carried by a rule, or left to people who took
 * it on. A gap that nobody declared would look like law that does not exist. A house claims no instrument and a calendar
 * no provision, so these two may go without a list.
 */
final class GapChecks {
    private final ReadPack read;
    private final Problems problems;

    GapChecks(ReadPack read, Problems problems) {
        this.read = read;
        this.problems = problems;
    }

    void all() {
        if (read.pack().provisions().isEmpty()) {
            refuseMissingList();
        } else {
            findTwice();
            findUndeclared();
            findUnlisted();
            read.pack().leftToPeople().forEach(this::refuseUnaccepted);
        }
    }

    private void refuseMissingList() {
        if (read.pack().force() != Force.HOUSE && !read.items().isEmpty()) {
            problems.add(read.head()
                    .problem("provisions", "is missing", "List every provision of the instrument, decided or not"));
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
