package org.duly.portfolio.placing;

/** Hides the middle of a value, so that one sees what kind it is and not whose. */
public final class Veil {

    private Veil() {}

    public static String over(String value) {
        String plain = value.strip();
        int length = plain.length();
        if (length <= 1) {
            return plain;
        }
        int head = length >= 7 ? 3 : 1;
        int tail = length >= 11 ? 2 : 0;
        String hidden = "*".repeat(Math.min(8, length - head - tail));
        return plain.substring(0, head) + hidden + plain.substring(length - tail);
    }
}
