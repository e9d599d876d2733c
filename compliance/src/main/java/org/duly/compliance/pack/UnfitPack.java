package org.duly.compliance.pack;

import java.util.List;
import java.util.stream.Collectors;

/** Packs the loader refuses: for each problem file and line, key, what is wrong and what to do, one a line. */
public final class UnfitPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public UnfitPack(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    UnfitPack(Problem problem) {
        this(List.of(problem));
    }

    /** Everything found wrong, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
