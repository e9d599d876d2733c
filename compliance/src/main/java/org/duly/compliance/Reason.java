package org.duly.compliance;

/** Why, in plain words, in the two languages of the pages. */
public record Reason(String zh, String en) {}
