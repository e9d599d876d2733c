package org.duly.casework.sop;

/** A playbook is not used as it is: says in which file, at which key, what is wrong and what to do. */
public final class PlaybookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlaybookRefused(String file, String key, String problem, String remedy) {
        super(file + " at " + key + ": " + problem + ". " + remedy + ".");
    }
}
