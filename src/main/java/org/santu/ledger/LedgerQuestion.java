package org.santu.ledger;

import java.util.List;

/**
 * Which households of the ledger are meant. Empty lists and nulls mean: all.
 *
 * @param years task years
 * @param kinds codes of {@code relocation_kind}
 * @param stages codes of {@code relocation_stage}
 * @param modes codes of {@code relocation_mode}
 * @param site id of a site, {@link #NO_SITE} or {@link #UNKNOWN_SITE}
 * @param text part of a name or of a village group, or a household number
 * @param overArea only those above the area per person that the rules allow
 */
public record LedgerQuestion(
        List<Integer> years,
        List<String> kinds,
        List<String> stages,
        List<String> modes,
        String site,
        String text,
        boolean overArea) {
    /** Households that name no site. */
    public static final String NO_SITE = "none";
    /** Households that name a site which the county does not have. */
    public static final String UNKNOWN_SITE = "unknown";

    public static final LedgerQuestion ALL =
            new LedgerQuestion(List.of(), List.of(), List.of(), List.of(), null, null, false);

    public LedgerQuestion {
        years = years == null ? List.of() : List.copyOf(years);
        kinds = texts(kinds);
        stages = texts(stages);
        modes = texts(modes);
        site = blank(site);
        text = blank(text);
    }

    private static List<String> texts(List<String> list) {
        return list == null
                ? List.of()
                : list.stream().filter(one -> !one.isBlank()).toList();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
