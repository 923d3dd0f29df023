package org.santu.exchange;

import java.util.Locale;
import org.santu.problem.SantuException;

/** What the rows of a file mean for what the layer holds. */
public enum ImportMode {
    /** New rows are added; those that are there already are left alone. */
    INSERT,
    /** Rows change the features of the same key; a row without one is rejected. */
    UPDATE,
    /** Rows change the features of the same key; the others are added. */
    UPSERT,
    /** Afterwards the layer, or a region of it, holds exactly the rows of the file. */
    REPLACE;

    /** @throws SantuException SANTU-IMPORT-MODE */
    public static ImportMode parse(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-IMPORT-MODE", text);
        }
    }
}
