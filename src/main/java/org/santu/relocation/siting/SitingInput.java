package org.santu.relocation.siting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.locate.Candidate;
import org.santu.network.RoadLine;
import org.santu.terrain.ElevationGrid;

/**
 * The land and the people of a plan, in metres of one projected reference system, that of {@code ground}.
 *
 * @param ground elevations on the cells on which land is judged
 * @param boundary sites stand inside; null for the whole grid
 * @param roads with speeds, planned ones marked
 * @param closedRoads ids of roads that nobody drives on
 * @param movers at least one
 * @param protectedLand shapes by kind
 * @param facilities places by kind
 * @param given candidates that were drawn or imported; empty when they are to be generated
 * @param townships outlines by code
 */
public record SitingInput(
        ElevationGrid ground,
        Geometry boundary,
        List<RoadLine> roads,
        Set<String> closedRoads,
        List<Mover> movers,
        Map<String, List<Geometry>> protectedLand,
        Map<String, List<Coordinate>> facilities,
        List<GivenSite> given,
        Map<String, Geometry> townships) {

    /**
     * A candidate that somebody drew or imported.
     *
     * @param id unique
     * @param name as people know it
     * @param shape point or polygon
     * @param capacityPeople null where it follows from the area
     * @param mu area of land; null where it follows from the shape
     * @param role whether it may, must or must not be built
     */
    public record GivenSite(
            String id, String name, Geometry shape, Integer capacityPeople, Double mu, Candidate.Role role) {}
}
