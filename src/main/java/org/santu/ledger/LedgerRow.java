package org.santu.ledger;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One household of the ledger, masked as the caller sees it. What is not written down is null.
 *
 * @param township its name
 * @param village its name
 * @param site as the household names it
 * @param siteId of the site that is meant, null for an unknown one
 * @param areaLimit square metres per person that the rules allow; null where they have no single answer
 * @param overArea whether a household that the red line binds has more
 */
record LedgerRow(
        UUID id,
        String regionCode,
        String township,
        String village,
        String householdNumber,
        String name,
        String villageGroup,
        Long people,
        String kind,
        String stage,
        Long year,
        String mode,
        String site,
        UUID siteId,
        String newFlat,
        BigDecimal newHouseAreaM2,
        BigDecimal areaPerPerson,
        BigDecimal areaLimit,
        boolean overArea,
        LocalDate contractDate,
        LocalDate plannedMoveDate,
        LocalDate movedDate,
        BigDecimal oldHouseAreaM2,
        LocalDate demolishedDate,
        BigDecimal reclaimedAreaM2,
        String followUpIndustry,
        Boolean titleDeed,
        Boolean registerMoved,
        String helper) {

    /** Attributes beside those that every entry has. */
    static final String[] MORE = {"new_flat", "old_house_area_m2", "helper"};

    static LedgerRow of(ResultSet row, SiteBook sites) throws SQLException {
        String key = row.getString("site_key");
        return new LedgerRow(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                null,
                null,
                row.getString("household_number"),
                row.getString("name"),
                row.getString("village_group"),
                row.getObject("people", Long.class),
                row.getString("relocation_kind"),
                row.getString("relocation_stage"),
                row.getObject("relocation_year", Long.class),
                row.getString("relocation_mode"),
                row.getString("relocation_site"),
                key == null ? null : sites.findByKey(key).map(LedgerSite::id).orElse(null),
                row.getString("new_flat"),
                row.getBigDecimal("new_house_area_m2"),
                row.getBigDecimal("area_per_person"),
                row.getBigDecimal("area_limit"),
                row.getBoolean("over_area"),
                day(row, "contract_date"),
                day(row, "planned_move_date"),
                day(row, "moved_date"),
                row.getBigDecimal("old_house_area_m2"),
                day(row, "demolished_date"),
                row.getBigDecimal("reclaimed_area_m2"),
                row.getString("follow_up_industry"),
                truth(row, "title_deed"),
                truth(row, "register_moved"),
                row.getString("helper"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static Boolean truth(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    /** The same with the names of its places. */
    LedgerRow in(PlaceNames places) {
        return new LedgerRow(
                id,
                regionCode,
                places.ofTownship(regionCode),
                places.of(regionCode),
                householdNumber,
                name,
                villageGroup,
                people,
                kind,
                stage,
                year,
                mode,
                site,
                siteId,
                newFlat,
                newHouseAreaM2,
                areaPerPerson,
                areaLimit,
                overArea,
                contractDate,
                plannedMoveDate,
                movedDate,
                oldHouseAreaM2,
                demolishedDate,
                reclaimedAreaM2,
                followUpIndustry,
                titleDeed,
                registerMoved,
                helper);
    }
}
