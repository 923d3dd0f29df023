package org.santu.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.santu.rule.RuleInForce;

/**
 * What a land check is asked.
 *
 * @param area polygons in EPSG:4490, x = longitude, valid
 * @param use what for
 * @param day whose rules and protection hold
 * @param inside the part of the area where the asker sees data; null when that is all of it
 * @param rules the rules in force by name, for each place that the area touches; at least one place
 * @param kindsInData kinds of protected land of which there are data at all places
 * @param needed kinds that a check cannot do without
 */
public record LandQuestion(
        Geometry area,
        LandUse use,
        LocalDate day,
        Geometry inside,
        List<Map<String, RuleInForce>> rules,
        Set<String> kindsInData,
        Set<String> needed) {}
