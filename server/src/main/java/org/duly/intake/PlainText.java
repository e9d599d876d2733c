package org.duly.intake;

/** Brings text typed in different ways to one form. */
public final class PlainText {

    private PlainText() {}

    /** Full-width signs become half-width, odd blanks become one ordinary blank, none at the ends. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = halfWidth(text.charAt(i));
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B') {
                blank = !plain.isEmpty();
            } else {
                if (blank) {
                    plain.append(' ');
                    blank = false;
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Like {@link #of}, without any blanks. */
    public static String dense(String text) {
        return of(text).replace(" ", "");
    }

    private static char halfWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }
}
