package org.duly.compliance.facts;

/** Whose law is asked. */
public enum Jurisdiction {
    US,
    CN,
    UK
}
