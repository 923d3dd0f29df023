package org.santu.catalog;

import java.util.Locale;
import java.util.Objects;
import org.santu.problem.Localised;

/**
 * A label in the two languages of the workbench.
 *
 * @param zh Chinese, never null
 * @param en English, never null
 */
public record Text(String zh, String en) implements Localised {

    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The label in the reader's language; as in all messages, every language but Chinese reads English. */
    @Override
    public String in(Locale locale) {
        return locale != null && locale.getLanguage().equals("zh") ? zh : en;
    }
}
