package org.santu.ledger;

import java.util.List;
import java.util.Map;
import org.santu.catalog.RegionLevel;

/**
 * The figures of the ledger for a part of the country.
 *
 * @param total of everything that was asked for
 * @param regions by level and code; households whose code does not reach down to a level stand under ""
 * @param sites of each site that households name
 * @param noSite of those that name none
 * @param unknownSite of those that name one which their county does not have, or which lies outside of what the caller sees
 * @param years by task year, "" for none
 * @param kinds by code, "" for none
 * @param stages by code, "" for none
 * @param modes by code, "" for none
 */
public record LedgerStatistics(
        Figures total,
        Map<RegionLevel, Map<String, Figures>> regions,
        List<SiteFigures> sites,
        Figures noSite,
        Figures unknownSite,
        Map<String, Figures> years,
        Map<String, Figures> kinds,
        Map<String, Figures> stages,
        Map<String, Figures> modes) {

    /** One site and its households. */
    public record SiteFigures(LedgerSite site, Figures figures) {}
}
