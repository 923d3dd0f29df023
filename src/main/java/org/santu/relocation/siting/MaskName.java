package org.santu.relocation.siting;

import java.util.Locale;
import org.santu.catalog.Text;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/** What people call a mask. */
public final class MaskName {
    private MaskName() {}

    /** @param mask {@code slope}, {@code altitude}, {@code road}, {@code outside} or a kind of protected land */
    public static Localised of(String mask) {
        return locale -> {
            String key = "relocation.mask." + mask;
            return Messages.knows(key) ? Messages.text(locale, key) : mask;
        };
    }

    /** As {@link #of}, in both languages. */
    public static Text text(String mask) {
        return new Text(of(mask).in(Locale.CHINESE), of(mask).in(Locale.ENGLISH));
    }
}
