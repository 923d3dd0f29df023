package org.santu.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The roads of Andorra from OpenStreetMap in UTM zone 31, with speeds by class. */
public final class AndorraRoads {
    private final MathTransform toPlane;

    public AndorraRoads() {
        try {
            toPlane = CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:25831", true), true);
        } catch (org.geotools.api.referencing.FactoryException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Longitude and latitude to metres. */
    public Coordinate plane(double longitude, double latitude) {
        double[] xy = {longitude, latitude};
        try {
            toPlane.transform(xy, 0, xy, 0, 1);
        } catch (org.geotools.api.referencing.operation.TransformException e) {
            throw new IllegalStateException(e);
        }
        return new Coordinate(xy[0], xy[1]);
    }

    public List<RoadLine> read(Path file) throws IOException {
        List<RoadLine> roads = new ArrayList<>();
        JsonNode features = JsonMapper.shared().readTree(Files.readString(file)).get("features");
        for (JsonNode feature : features) {
            JsonNode properties = feature.get("properties");
            String highway = properties.get("highway").asString();
            String tags =
                    properties.has("other_tags") ? properties.get("other_tags").asString() : "";
            double speed = speed(highway);
            if (speed > 0) {
                List<Coordinate> points = new ArrayList<>();
                for (JsonNode point : feature.get("geometry").get("coordinates")) {
                    points.add(plane(point.get(0).asDouble(), point.get(1).asDouble()));
                }
                RoadLine.Flow flow =
                        tags.contains("\"oneway\"=>\"yes\"") || tags.contains("\"junction\"=>\"roundabout\"")
                                ? RoadLine.Flow.FORWARD
                                : tags.contains("\"oneway\"=>\"-1\"") ? RoadLine.Flow.BACKWARD : RoadLine.Flow.BOTH;
                boolean apart =
                        tags.contains("\"bridge\"") || tags.contains("\"tunnel\"") || tags.contains("\"layer\"");
                roads.add(new RoadLine(
                        properties.get("osm_id").asString(),
                        new GeometryFactory().createLineString(points.toArray(new Coordinate[0])),
                        speed,
                        flow,
                        false,
                        apart));
            }
        }
        return roads;
    }

    private static double speed(String highway) {
        return switch (highway) {
            case "primary", "primary_link" -> 65;
            case "secondary", "secondary_link" -> 50;
            case "tertiary" -> 40;
            case "unclassified", "residential", "road" -> 30;
            case "service", "living_street" -> 15;
            case "track" -> 10;
            default -> 0;
        };
    }
}
