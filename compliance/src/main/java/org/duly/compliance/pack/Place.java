package org.duly.compliance.pack;

/** Where something stands: a pack's file and the line in it, the first line being 1. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
