package org.santu.exchange;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * The first letters of the syllables of a Chinese label, as shapefiles that allow ten bytes for a name shorten it: 户主姓名 is
 * {@code hzxm}. Readings are ICU's. Safe for concurrent use.
 */
final class Initials {
    private static final int FEWEST = 3;
    private static final Transliterator PINYIN =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");

    private Initials() {}

    /** Empty for a label too short to be meant by its initials, or not all Chinese. */
    static String of(String label) {
        StringBuilder initials = new StringBuilder();
        int[] characters = label.codePoints().toArray();
        for (int character : characters) {
            if (!Character.isIdeographic(character)) {
                return "";
            }
            synchronized (PINYIN) {
                initials.append(PINYIN.transliterate(Character.toString(character)), 0, 1);
            }
        }
        return characters.length < FEWEST ? "" : initials.toString().toLowerCase(Locale.ROOT);
    }
}
