package org.santu.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One member of a household of the ledger, masked as the caller sees it. What is not written down is null.
 *
 * @param household id
 * @param head name of the head of the household
 * @param village its name
 */
record LedgerPerson(
        UUID household,
        String regionCode,
        String township,
        String village,
        String householdNumber,
        String head,
        String name,
        String relation,
        String sex,
        String birthYear,
        String kind,
        String stage,
        Long year,
        String site,
        String newFlat,
        BigDecimal areaPerPerson,
        LocalDate movedDate) {

    static LedgerPerson of(ResultSet row) throws SQLException {
        return new LedgerPerson(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                null,
                null,
                row.getString("household_number"),
                row.getString("name"),
                row.getString("member_name"),
                row.getString("member_relation"),
                row.getString("member_sex"),
                row.getString("member_born"),
                row.getString("relocation_kind"),
                row.getString("relocation_stage"),
                row.getObject("relocation_year", Long.class),
                row.getString("relocation_site"),
                row.getString("new_flat"),
                row.getBigDecimal("area_per_person"),
                LedgerRow.day(row, "moved_date"));
    }

    /** The same with the names of its places. */
    LedgerPerson in(PlaceNames places) {
        return new LedgerPerson(
                household,
                regionCode,
                places.ofTownship(regionCode),
                places.of(regionCode),
                householdNumber,
                head,
                name,
                relation,
                sex,
                birthYear,
                kind,
                stage,
                year,
                site,
                newFlat,
                areaPerPerson,
                movedDate);
    }
}
