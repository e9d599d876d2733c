package org.duly.intake;

/**
 * What a file may ask of us. Every bound has its own answer when it is passed.
 *
 * @param fileBytes size as sent
 * @param inflatedBytes size of a workbook once unpacked, counted while unpacking
 * @param sharedTextBytes size of a workbook's table of texts, which is held in memory
 * @param inflateRatio how many times larger a workbook may become; small workbooks are free of it
 * @param columns width of the table
 * @param rows length of the table
 * @param cellCharacters length of one cell
 * @param blankRows how many blank rows may follow each other
 */
public record Limits(
        long fileBytes,
        long inflatedBytes,
        long sharedTextBytes,
        int inflateRatio,
        int columns,
        long rows,
        int cellCharacters,
        long blankRows) {

    private static final long MEBIBYTE = 1L << 20;

    /** Generous to honest files: a million rows go through. */
    public static Limits standard() {
        return new Limits(
                512 * MEBIBYTE, 2048 * MEBIBYTE, 200 * MEBIBYTE, 200, 256, 2_000_000, (int) MEBIBYTE, 2_000_000);
    }
}
