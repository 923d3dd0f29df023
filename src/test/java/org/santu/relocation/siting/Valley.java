package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.referencing.crs.DefaultEngineeringCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.santu.locate.Candidate;
import org.santu.network.RoadLine;
import org.santu.relocation.plan.PlanReader;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.SitingInput.GivenSite;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.GridFrame;

/**
 * Made-up land for tests: a flat valley floor of 2 km from west to east between slopes, a road along it, hamlets on both sides
 * with tracks down to the road, a planned road that shortens the way of the eastern ones, a flood zone in the west.
 */
final class Valley {
    static final GeometryFactory GEOMETRIES = new GeometryFactory();
    static final Limits LIMITS = new Limits(25, Double.POSITIVE_INFINITY, 25, Map.of("flood", 0.0));
    private static final double LENGTH = 24_000;

    private Valley() {}

    static RelocationPlan plan(String more) {
        return new PlanReader(Set.of("school"), Set.of("flood"))
                .read("plan.yaml", "plan: valley\nregion: \"139921\"\n" + more);
    }

    static SitingInput input() {
        return input(roads(), List.of());
    }

    static SitingInput input(List<RoadLine> roads, List<GivenSite> given) {
        Geometry flood = GEOMETRIES.toGeometry(new Envelope(2000, 6000, 3000, 5000));
        Map<String, Geometry> townships = new TreeMap<>();
        townships.put("139921101", GEOMETRIES.toGeometry(new Envelope(0, LENGTH / 2, 0, 8000)));
        townships.put("139921102", GEOMETRIES.toGeometry(new Envelope(LENGTH / 2, LENGTH, 0, 8000)));
        return new SitingInput(
                ground(),
                GEOMETRIES.toGeometry(new Envelope(500, LENGTH - 500, 500, 7500)),
                roads,
                Set.of(),
                movers(),
                Map.of("flood", List.of(flood)),
                Map.of("school", List.of(new Coordinate(8000, 4000), new Coordinate(18_000, 4000))),
                given,
                townships);
    }

    private static ElevationGrid ground() {
        GridFrame frame = new GridFrame(400, 134, 0, 8000, 60, 60, DefaultEngineeringCRS.CARTESIAN_2D);
        float[] z = new float[frame.cells()];
        for (int i = 0; i < z.length; i++) {
            double fromFloor = Math.max(0, Math.abs(frame.y(i / 400) - 4000) - 1000);
            z[i] = (float) (600 + 0.5 * fromFloor + 5 * Math.sin(frame.x(i % 400) / 900));
        }
        return new ElevationGrid(z, frame);
    }

    static List<RoadLine> roads() {
        List<RoadLine> roads = new ArrayList<>();
        roads.add(RoadLine.of("valley", line(600, 4000, 23_400, 4000), 40));
        for (int i = 0; i < 20; i++) {
            double x = 1000 + 1150 * i;
            roads.add(RoadLine.of("track" + i, line(x, 4000, x, i % 2 == 0 ? 6500 : 1500), 10));
        }
        roads.add(new RoadLine("planned", line(12_000, 4000, 23_400, 6500), 80, RoadLine.Flow.BOTH, true, false));
        return roads;
    }

    private static LineString line(double... xy) {
        return GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(xy[0], xy[1]), new Coordinate(xy[2], xy[3])});
    }

    private static List<Mover> movers() {
        List<Mover> movers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double x = 1000 + 1150 * i;
            double y = i % 2 == 0 ? 6600 : 1400;
            List<Mover.Home> homes = new ArrayList<>();
            for (int home = 0; home < 5 + i % 4; home++) {
                homes.add(new Mover.Home(new Coordinate(x + 40 * home, y + 30 * (home % 2)), 3 + (i + home) % 3));
            }
            String township = x < LENGTH / 2 ? "139921101" : "139921102";
            movers.add(new Mover(township + "/g" + i, "hamlet " + i, township, homes.size(), homes));
        }
        return movers;
    }

    /** Eight points along the valley floor, one of them in the flood zone, one on a steep slope. */
    static List<GivenSite> points() {
        List<GivenSite> sites = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double y = i == 6 ? 1200 : 4000 + 50 * i;
            sites.add(new GivenSite(
                    "P" + i,
                    "point " + i,
                    GEOMETRIES.createPoint(new Coordinate(1500 + 2900 * i, y)),
                    260,
                    20.0,
                    Candidate.Role.OPTIONAL));
        }
        return sites;
    }
}
