package org.santu.relocation.siting;

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
}
