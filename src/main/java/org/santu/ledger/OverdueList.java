package org.santu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is late on a day: households that have signed and not moved by the planned day, that have moved and still have the old
 * house, whose old house is gone and the land not given back, and sites that are not done by their deadline.
 *
 * @param day in China
 * @param demolition how many days a household has after moving; without an answer nobody is late by it
 * @param reclamation how many days there are after demolition; the same
 * @param counts by kind: {@code move}, {@code demolish}, {@code reclaim}, {@code site}
 * @param total of the households of the kind that was asked for
 */
record OverdueList(
        LocalDate day,
        RuleAnswer demolition,
        RuleAnswer reclamation,
        Map<String, Long> counts,
        long total,
        List<Household> rows,
        List<Site> sites) {

    /**
     * @param due the last day on which it would have been in time
     * @param personInCharge of the household: its helper
     * @param sitePersonInCharge of its site
     */
    record Household(
            String kind,
            UUID id,
            String regionCode,
            String township,
            String village,
            String householdNumber,
            String name,
            String site,
            LocalDate due,
            int days,
            String personInCharge,
            String sitePersonInCharge) {

        static Household of(ResultSet row, SiteBook sites) throws SQLException {
            String key = row.getString("site_key");
            return new Household(
                    row.getString("late_kind"),
                    row.getObject("id", UUID.class),
                    row.getString("region_code"),
                    null,
                    null,
                    row.getString("household_number"),
                    row.getString("name"),
                    row.getString("relocation_site"),
                    LedgerRow.day(row, "due"),
                    row.getInt("days"),
                    row.getString("helper"),
                    key == null
                            ? null
                            : sites.findByKey(key)
                                    .map(LedgerSite::personInCharge)
                                    .orElse(null));
        }

        Household in(PlaceNames places) {
            return new Household(
                    kind,
                    id,
                    regionCode,
                    places.ofTownship(regionCode),
                    places.of(regionCode),
                    householdNumber,
                    name,
                    site,
                    due,
                    days,
                    personInCharge,
                    sitePersonInCharge);
        }
    }

    /** @param days since the deadline */
    record Site(
            UUID id, String regionCode, String name, String status, LocalDate due, int days, String personInCharge) {}

    OverdueList in(PlaceNames places) {
        List<Household> named = rows.stream().map(row -> row.in(places)).toList();
        return new OverdueList(day, demolition, reclamation, counts, total, named, sites);
    }
}
