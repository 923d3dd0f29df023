package org.santu.demo;

/**
 * Identity numbers of 18 characters with a right check digit (GB 11643-1999, ISO 7064 MOD 11-2) and a region code that
 * was never given to any place, so that none can belong to a person.
 */
final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumber() {}

    /** @param serial 0 to 999, odd for a man and even for a woman */
    static String of(String countyCode, int year, int month, int day, int serial) {
        String body = String.format("%s%04d%02d%02d%03d", countyCode, year, month, day, serial);
        int sum = 0;
        for (int k = 0; k < 17; k++) {
            sum += (body.charAt(k) - '0') * WEIGHTS[k];
        }
        return body + CHECK.charAt(sum % 11);
    }
}
