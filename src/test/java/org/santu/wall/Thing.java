package org.santu.wall;

import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of the test as it was written.
 *
 * @param values by attribute name, region code included, geometry and id not
 * @param geometry null for one that is not located
 */
record Thing(String layer, UUID id, String region, Map<String, Object> values, Geometry geometry) {

    String name() {
        return (String) values.get("name");
    }

    boolean isIn(String prefix) {
        return region.startsWith(prefix);
    }
}
