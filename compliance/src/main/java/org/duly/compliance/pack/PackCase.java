package org.duly.compliance.pack;

import org.duly.compliance.facts.Facts;

/** A case that tries one rule: it is among the grounds, or it is not. Other rules may speak as they like. */
public record PackCase(String name, String rule, boolean denies, Facts facts) {}
