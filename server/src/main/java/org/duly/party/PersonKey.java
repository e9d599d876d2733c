package org.duly.party;

/**
 * A keyed fingerprint of a person (by identity number) or of a contact point (by number), equal for the same person at
 * every creditor and useless without the key. Counts and permanent refusals that bind several creditors hang on it.
 */
public record PersonKey(String value) {}
