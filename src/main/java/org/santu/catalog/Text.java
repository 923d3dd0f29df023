package org.santu.catalog;

import java.util.Locale;
import java.util.Objects;

/**
 * A label in the two languages of the workbench.
 *
 * @param zh Chinese, never null
 * @param en English, never null
 */
public record Text(String zh, String en) {

    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The label in the reader's language; every language but English reads Chinese. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
