package org.santu.relocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.santu.crs.Plane;
import org.santu.network.RoadLine;
import org.santu.network.SpeedTable;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.store.LayerFeatures;

/** Reads the roads around a region with their speeds. */
final class RoadReader {
    private final LayerFeatures features;
    private final RelocationPlan.Travel travel;
    private final Plane plane;
    private final SpeedTable speeds;
    private final List<RoadLine> roads = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();

    RoadReader(LayerFeatures features, RelocationPlan.Travel travel, Plane plane) {
        this.features = features;
        this.travel = travel;
        this.plane = plane;
        this.speeds = SpeedTable.mountainRoads().with(new TreeMap<>(travel.speeds()));
    }

    /** Roads being rebuilt count as there: people drive on them today. */
    void read(Envelope degrees) {
        features.read(
                LayerFeatures.query("road", LayerFeatures.box(degrees), "name", "number", "grade", "surface", "status"),
                road -> {
                    add(road);
                    return null;
                });
    }

    List<RoadLine> roads() {
        return roads;
    }

    Set<String> closed() {
        return closed;
    }

    private void add(SimpleFeature road) {
        Geometry geometry = LayerFeatures.geometry(road);
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        String id = road.getID().replaceFirst(".*\\.", "");
        String status = LayerFeatures.text(road, "status");
        Set<String> names = new HashSet<>(Set.of(id));
        for (String attribute : List.of("name", "number")) {
            String name = LayerFeatures.text(road, attribute);
            if (name != null) {
                names.add(name);
            }
        }
        if ("closed".equals(status) || travel.closedRoads().stream().anyMatch(names::contains)) {
            closed.add(id);
        }
        double speed = speeds.kilometresPerHour(LayerFeatures.text(road, "grade"), LayerFeatures.text(road, "surface"));
        Geometry metres = plane.metres(geometry);
        for (int part = 0; part < metres.getNumGeometries(); part++) {
            if (metres.getGeometryN(part) instanceof LineString line && !line.isEmpty()) {
                roads.add(new RoadLine(id, line, speed, RoadLine.Flow.BOTH, "planned".equals(status), false));
            }
        }
    }
}
