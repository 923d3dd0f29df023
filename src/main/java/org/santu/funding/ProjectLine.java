package org.santu.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A project as it stands in the data.
 *
 * @param status planned, building, built or closed
 * @param priority null when nobody has told
 * @param investmentYuan null when nobody has told, or nobody can believe it
 * @param channels what each of the five channels gives already, by code
 * @param leastYuan null where only the whole is of use
 * @param readiness null when nobody has told
 * @param newLand null when nobody has told
 * @param dependsOn numbers of projects
 * @param shape in EPSG:4490; null when it has no place
 */
record ProjectLine(
        String id,
        String name,
        String number,
        String region,
        String kind,
        String status,
        Integer year,
        Integer priority,
        BigDecimal investmentYuan,
        Map<String, BigDecimal> channels,
        BigDecimal leastYuan,
        BigDecimal paidYuan,
        int poorHouseholds,
        int households,
        String readiness,
        Boolean newLand,
        List<String> dependsOn,
        Geometry shape) {

    BigDecimal givenYuan() {
        return channels.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it still needs, in whole yuan; 0 when it has all. */
    long needYuan() {
        if (investmentYuan == null) {
            return 0;
        }
        BigDecimal need = investmentYuan.subtract(givenYuan());
        return Math.max(0, need.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** The smallest part of what it needs that is of use. */
    long smallestYuan(boolean partsAllowed) {
        long need = needYuan();
        if (!partsAllowed || leastYuan == null) {
            return need;
        }
        BigDecimal least = leastYuan.subtract(givenYuan()).setScale(0, RoundingMode.CEILING);
        return Math.max(1, least.min(BigDecimal.valueOf(need)).longValue());
    }

    boolean isBegun() {
        return status.equals("building");
    }

    /** Whether others that depend on it need not wait: it stands, or has its money. */
    boolean isStanding() {
        boolean funded = investmentYuan != null && needYuan() == 0;
        return status.equals("built") || funded && !status.equals("closed");
    }

    /** Whether it waits for money. */
    boolean isOpen() {
        return (status.equals("planned") || status.equals("building")) && needYuan() > 0;
    }
}
