package org.duly.compliance.pack;

/** Whether the cases of packs are still to be read and tried, or were when the packs were built into the library. */
enum Proof {
    WANTED,
    GIVEN
}
