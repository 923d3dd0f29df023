package org.santu.relocation.siting;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.locate.Candidate;

/**
 * A place where a settlement may stand.
 *
 * @param id unique
 * @param name as people know it
 * @param township code, null when unknown
 * @param shape point or polygon
 * @param centre where its way begins
 * @param mu land that can be built on; 0 where unknown
 * @param capacityPeople how many it takes
 * @param role whether it may, must or must not be built
 * @param score 0 to 1, mean of its land; NaN where it is ruled out or unknown
 * @param slopeDegrees mean of its land
 * @param altitudeMetres mean of its land
 * @param metresToRoad from the centre, in a straight line
 * @param contributions of each criterion to the score, in their order
 * @param reasons masks that rule it out; empty when it is allowed
 */
public record Site(
        String id,
        String name,
        String township,
        Geometry shape,
        Coordinate centre,
        double mu,
        int capacityPeople,
        Candidate.Role role,
        double score,
        double slopeDegrees,
        double altitudeMetres,
        double metresToRoad,
        Map<String, Double> contributions,
        List<String> reasons) {

    public Site {
        reasons = List.copyOf(reasons);
    }

    public boolean isAllowed() {
        return reasons.isEmpty();
    }
}
