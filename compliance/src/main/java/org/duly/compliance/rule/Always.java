package org.duly.compliance.rule;

/** Counts nothing: the circumstances alone are the breach. */
public record Always() implements Check {
    @Override
    public Finding breach(Situation situation) {
        return Finding.PLAIN;
    }

    @Override
    public Turning turning() {
        return Turning.BY_WHAT_IS_DATED;
    }
}
