package org.santu.workbook;

/** Text as XLSX can hold it. */
final class SheetText {
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_MESSAGE = 225;

    private SheetText() {}

    /** Without the characters that XML has no place for, and no longer than Excel reads. */
    static String cell(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(SheetText::isAllowed).forEach(clean::appendCodePoint);
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean.toString();
    }

    /** Excel refuses a workbook with a longer message. */
    static String message(String text) {
        String clean = cell(text);
        return clean.length() > LONGEST_MESSAGE ? clean.substring(0, LONGEST_MESSAGE - 1) + "…" : clean;
    }

    static String sheetName(String name) {
        String clean = cell(name).replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
