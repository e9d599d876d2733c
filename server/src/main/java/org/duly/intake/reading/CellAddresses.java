package org.duly.intake.reading;

/**
 * Watches the XML of a sheet go by for cell addresses beyond the last column a sheet can have (three letters): the
 * reader behind would make room for all columns up to it.
 */
final class CellAddresses {

    private static final int MOST_LETTERS = 3;

    private enum Seen {
        NOTHING,
        BLANK,
        NAME,
        EQUALS,
        ADDRESS
    }

    private boolean insideTag;
    private Seen seen = Seen.NOTHING;
    private int letters;

    /** Whether these further bytes hold such an address. */
    boolean reachTooFar(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '<' || b == '>') {
                insideTag = b == '<';
                seen = Seen.NOTHING;
            } else if (insideTag && advance(b)) {
                return true;
            }
        }
        return false;
    }

    private boolean advance(byte b) {
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        if (seen == Seen.ADDRESS && letter) {
            return ++letters > MOST_LETTERS;
        }
        boolean quote = b == '"' || b == '\'';
        if (b == ' ' || b == '\n' || b == '\t' || b == '\r') {
            seen = Seen.BLANK;
        } else if (seen == Seen.BLANK && b == 'r') {
            seen = Seen.NAME;
        } else if (seen == Seen.NAME && b == '=') {
            seen = Seen.EQUALS;
        } else if (seen == Seen.EQUALS && quote) {
            seen = Seen.ADDRESS;
            letters = 0;
        } else {
            seen = Seen.NOTHING;
        }
        return false;
    }
}
