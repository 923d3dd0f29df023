package org.santu.catalog;

import java.util.List;

/**
 * Which features of a layer belong into the public edition, the one that may hang in the street. Their values above class
 * {@code public} are left out there in any case.
 *
 * @param shown false when none of them does
 * @param attribute a code attribute that decides, or null when all of them do
 * @param without codes of the attribute whose features stay inside
 */
public record PublicEdition(boolean shown, String attribute, List<String> without) {
    /** Every feature. */
    public static final PublicEdition WHOLE = new PublicEdition(true, null, List.of());

    /** No feature. */
    public static final PublicEdition NOTHING = new PublicEdition(false, null, List.of());

    public PublicEdition {
        without = List.copyOf(without);
    }
}
