package org.duly.daily;

import java.util.Arrays;
import java.util.List;

/** What a daily run counts, in the order of its steps. */
public enum Measure {
    LOOKED(Step.FACTS),
    FIRST(Step.FACTS),
    PROMISES_KEPT(Step.PROMISES),
    PROMISES_PARTLY_KEPT(Step.PROMISES),
    PROMISES_BROKEN(Step.PROMISES),
    ENTERED(Step.AGEING),
    LEFT(Step.AGEING),
    BUCKET_UP(Step.AGEING),
    BUCKET_DOWN(Step.AGEING),
    OVERDUE(Step.DEADLINES),
    ESCALATED(Step.DEADLINES),
    TREATMENT_CHANGED(Step.STRATEGY),
    PRIORITY_CHANGED(Step.PRIORITY),
    TASKS_OPENED(Step.TASKS);

    private final Step step;

    Measure(Step step) {
        this.step = step;
    }

    public Step step() {
        return step;
    }

    /** What is counted in a step. */
    public static List<Measure> of(Step step) {
        return Arrays.stream(values()).filter(each -> each.step == step).toList();
    }
}
