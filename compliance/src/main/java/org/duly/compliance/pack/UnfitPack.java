package org.duly.compliance.pack;

/** A pack the loader refuses: file and line, key, what is wrong and what to do. */
public final class UnfitPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnfitPack(String place, String key, String wrong, String remedy) {
        super(place + ": " + key + ": " + wrong + ". " + remedy);
    }
}
