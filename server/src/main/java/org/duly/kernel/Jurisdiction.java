package org.duly.kernel;

/** Whose law governs the contact with a debtor. */
public enum Jurisdiction {
    CN,
    US,
    UK
}
