package org.duly.casework.sop;

/** A playbook is not used as it is: says in which file and line, at which key, what is wrong and what to do. */
public final class PlaybookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlaybookRefused(String place, String key, String problem, String remedy) {
        super(place + " at " + key + ": " + problem + ". " + remedy + ".");
    }
}
