package org.santu.exchange;

import java.util.Locale;
import org.santu.problem.SantuException;

/** What happens to a value that somebody else has changed since the file was written, and that the file changes too. */
public enum ImportConflicts {
    /** The row is not taken, and the report says who changed what and when. */
    REFUSE,
    /** What is in the layer stays; the other values of the row are taken. */
    KEEP,
    /** What the file says is taken. */
    OVERWRITE;

    /** @throws SantuException SANTU-IMPORT-CONFLICTS */
    public static ImportConflicts parse(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-IMPORT-CONFLICTS", text);
        }
    }
}
