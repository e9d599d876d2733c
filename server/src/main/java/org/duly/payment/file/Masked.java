package org.duly.payment.file;

/** Shortens names and identity numbers to what may be kept outside the room that holds personal data. */
final class Masked {

    private static final int IDENTITY_HEAD = 4;

    private Masked() {}

    /** {@code 张三丰} becomes {@code 张**}, {@code 320102199001011234} becomes {@code 3201**********1234}. */
    static String text(String value) {
        int[] signs = value.codePoints().toArray();
        int head = signs.length > 2 * IDENTITY_HEAD ? IDENTITY_HEAD : Math.min(1, signs.length);
        int tail = signs.length > 2 * IDENTITY_HEAD
                        && Character.isLetterOrDigit(signs[signs.length - 1])
                        && value.chars().anyMatch(Character::isDigit)
                ? IDENTITY_HEAD
                : 0;
        return new String(signs, 0, head)
                + "*".repeat(signs.length - head - tail)
                + new String(signs, signs.length - tail, tail);
    }
}
