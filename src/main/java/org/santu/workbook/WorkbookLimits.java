package org.santu.workbook;

/**
 * What a workbook may cost. A file of a few kilobytes can unpack to gigabytes; what goes over a limit is refused before it is
 * read.
 *
 * @param fileBytes of the file itself
 * @param entries files inside it
 * @param unpackedBytes of all files inside it together
 * @param rows that are read, the titles included
 * @param columns that are read
 */
public record WorkbookLimits(long fileBytes, int entries, long unpackedBytes, int rows, int columns) {
    /** For lists that people fill in by hand. */
    public static final WorkbookLimits LIST = new WorkbookLimits(5_000_000, 200, 60_000_000, 10_001, 100);

    /** For whole layers: a million rows, and texts that fit a small memory. */
    public static final WorkbookLimits DATA = new WorkbookLimits(500_000_000, 2000, 2_000_000_000, 1_048_576, 2000);
}
