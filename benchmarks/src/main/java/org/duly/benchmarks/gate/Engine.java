package org.duly.benchmarks.gate;

/** Something that judges a case by all sixteen rules and answers with the bit mask of those that refuse. */
interface Engine {
    int denied(Case asked) throws Exception;
}
