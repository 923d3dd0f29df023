package org.santu.network;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * Which roads can be used.
 *
 * @param withPlanned whether planned roads count as built
 * @param barriers nobody drives over what they touch, such as a flooded valley or a closed pass; in the plane of the roads
 * @param closedRoads ids of closed roads
 */
public record NetworkScenario(boolean withPlanned, List<Geometry> barriers, Set<String> closedRoads) {

    public NetworkScenario {
        barriers = List.copyOf(barriers);
        closedRoads = Set.copyOf(closedRoads);
    }

    /** The roads that are there today. */
    public static NetworkScenario today() {
        return new NetworkScenario(false, List.of(), Set.of());
    }

    public NetworkScenario withPlanned(boolean value) {
        return new NetworkScenario(value, barriers, closedRoads);
    }

    public NetworkScenario withBarriers(List<Geometry> value) {
        return new NetworkScenario(withPlanned, value, closedRoads);
    }

    public NetworkScenario withClosedRoads(Set<String> value) {
        return new NetworkScenario(withPlanned, barriers, value);
    }
}
