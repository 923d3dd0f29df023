package org.santu.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.problem.Localised;

/**
 * What cannot be right in the ledger.
 *
 * @param counts by code, of all there are
 * @param total of the code that was asked for
 * @param sitesChecked whether the caller sees a whole county, without which nobody can say that a site is not there or full
 */
record FindingList(Map<String, Long> counts, long total, boolean sitesChecked, List<Finding> rows) {

    /**
     * @param code stable, with a text in both languages
     * @param text what is wrong here
     * @param layer in which the feature is: {@code household} or {@code relocation_site}
     * @param name of the household or the site
     * @param personInCharge of it, or null
     */
    record Finding(
            String code,
            Localised text,
            String layer,
            UUID id,
            String regionCode,
            String township,
            String village,
            String householdNumber,
            String name,
            String site,
            String personInCharge) {

        Finding in(PlaceNames places) {
            return new Finding(
                    code,
                    text,
                    layer,
                    id,
                    regionCode,
                    places.ofTownship(regionCode),
                    places.of(regionCode),
                    householdNumber,
                    name,
                    site,
                    personInCharge);
        }
    }

    FindingList in(PlaceNames places) {
        return new FindingList(
                counts,
                total,
                sitesChecked,
                rows.stream().map(row -> row.in(places)).toList());
    }
}
