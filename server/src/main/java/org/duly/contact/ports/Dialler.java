package org.duly.contact.ports;

import org.duly.compliance.Clearance;

/** Starts telephone calls on a recorded line of the workplace. */
public interface Dialler {

    /**
     * Starts the call that the clearance is for.
     *
     * @param line the registered line to call from
     * @throws IllegalStateException if the clearance is not for a call, or its time is over
     */
    Dialled dial(Clearance clearance, String line);

    /** A call handed over: the number in the clear, shown once, and the line it goes out on. */
    record Dialled(String number, String line) {}
}
