package org.santu.store;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese names are typed on a keyboard: syllables without tones, and their initials.
 *
 * <p>Readings are ICU's, with those that place names have instead of the usual ones. Safe for concurrent use.
 */
final class Pinyin {
    /** Characters that ICU reads as in everyday words but that sound otherwise in names of places. */
    private static final Map<Integer, String> IN_PLACE_NAMES = Map.of(
            (int) '长', "chang",
            (int) '重', "chong",
            (int) '蔚', "yu",
            (int) '单', "shan",
            (int) '朝', "chao",
            (int) '厦', "xia",
            (int) '乐', "le",
            (int) '都', "du",
            (int) '曲', "qu",
            (int) '会', "hui");

    private final Transliterator transliterator =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");

    private final Map<Integer, String> syllables = new ConcurrentHashMap<>();

    /**
     * A name as typed.
     *
     * @param full all syllables in a row, {@code yixian}
     * @param initials the first letter of each, {@code yx}
     */
    record Reading(String full, String initials) {}

    Reading read(String name) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(c -> {
            String syllable = syllables.computeIfAbsent(c, this::syllable);
            full.append(syllable);
            initials.append(syllable, 0, syllable.isEmpty() ? 0 : syllable.offsetByCodePoints(0, 1));
        });
        return new Reading(full.toString(), initials.toString());
    }

    private String syllable(int character) {
        String known = IN_PLACE_NAMES.get(character);
        if (known != null) {
            return known;
        }
        if (!Character.isIdeographic(character)) {
            return Character.toString(character).toLowerCase(Locale.ROOT);
        }
        synchronized (transliterator) {
            return transliterator
                    .transliterate(Character.toString(character))
                    .replace("ü", "v")
                    .strip();
        }
    }
}
