package org.santu.exchange.check;

/** Identity numbers of citizens after GB 11643-1999: region, day of birth, order, check digit. Stateless. */
final class IdNumbers {
    static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SEX_DIGIT = 16;

    private IdNumbers() {}

    /** Whether the text is written like such a number, right or wrong. */
    static boolean isWritten(String text) {
        return text.matches("\\d{17}[\\dX]");
    }

    /** The digit that should stand at the end. */
    static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    static boolean isRight(String number) {
        return number.charAt(LENGTH - 1) == checkDigit(number);
    }

    /** Odd numbers of the order are men's. */
    static boolean isMale(String number) {
        return (number.charAt(SEX_DIGIT) - '0') % 2 == 1;
    }

    static int birthYear(String number) {
        return Integer.parseInt(number.substring(6, 10));
    }
}
