package org.duly.daily.work;

import java.util.Arrays;
import java.util.function.Supplier;
import org.duly.daily.Step;

/** A step could not be done for the cases at hand. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Step step;

    private StepFailed(Step step, RuntimeException cause) {
        super(step.name(), cause);
        this.step = step;
    }

    /** Does a step, so that whatever goes wrong says in which step it did. */
    static <T> T in(Step step, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new StepFailed(step, e);
        }
    }

    Step step() {
        return step;
    }

    /** The kind of the innermost error, without its text, which may quote personal data. */
    String reason() {
        return innermost().getClass().getSimpleName();
    }

    /** The first line of our own code that it came through. */
    String place() {
        return Arrays.stream(innermost().getStackTrace())
                .filter(line -> line.getClassName().startsWith("org.duly."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private Throwable innermost() {
        Throwable cause = this;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
