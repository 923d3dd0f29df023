package org.santu.relocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.santu.relocation.siting.Move;
import org.santu.relocation.siting.Mover;
import org.santu.relocation.siting.Site;
import org.santu.relocation.siting.SitingResult;
import org.santu.scenario.ResultFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sites and flows of a plan as GeoJSON (RFC 7946) in degrees. */
final class ResultMaps {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final RelocationOutcome outcome;
    private final SitingResult result;

    ResultMaps(RelocationOutcome outcome) {
        this.outcome = outcome;
        this.result = outcome.result();
    }

    private interface Features {
        void write(JsonGenerator json);
    }

    private static void collection(OutputStream out, Features features) throws IOException {
        try (JsonGenerator json = JsonMapper.shared()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            features.write(json);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** What a map writes, as text. */
    static String text(ResultFile.Content map) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        map.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All candidates with what became of them. */
    void writeSites(OutputStream out) throws IOException {
        collection(out, json -> {
            for (int j = 0; j < result.sites().size(); j++) {
                Site site = result.sites().get(j);
                start(json, site.id(), outcome.plane().degrees(site.shape()));
                json.writeStringProperty("name", site.name());
                json.writeStringProperty("state", SiteState.of(result, j));
                json.writeNumberProperty("capacity_people", site.capacityPeople());
                number(json, "people", result.peopleAt(j, outcome.input().movers()));
                number(json, "buildable_area_mu", site.mu());
                number(json, "score", 100 * site.score());
                number(json, "slope_degrees", site.slopeDegrees());
                number(json, "altitude_metres", site.altitudeMetres());
                RelocationOutcome.SiteLand land = outcome.land().get(j);
                if (land != null) {
                    json.writeStringProperty("land_verdict", land.verdict());
                }
                json.writeStringProperty("ruled_out_by", String.join(",", site.reasons()));
                end(json);
            }
        });
    }

    /** A line from the old home to the new one for everybody who moves. */
    void writeFlows(OutputStream out) throws IOException {
        collection(out, json -> {
            for (Move move : result.moves()) {
                Mover mover = outcome.input().movers().get(move.mover());
                Site site = result.sites().get(move.site());
                Coordinate[] ends = {mover.centre(), site.centre()};
                start(json, mover.id() + ">" + site.id(), outcome.plane().degrees(GEOMETRIES.createLineString(ends)));
                json.writeStringProperty("mover", mover.label());
                json.writeStringProperty("mover_id", mover.id());
                json.writeStringProperty("site", site.name());
                json.writeStringProperty("site_id", site.id());
                number(json, "people", move.share() * mover.people());
                number(json, "minutes", move.minutes());
                end(json);
            }
        });
    }

    /** The old homes of everybody with where they go and how far every open site is: what deciding by hand rests on. */
    void writeUnits(OutputStream out) throws IOException {
        Map<Integer, Move> moves = new HashMap<>();
        result.moves().forEach(move -> moves.merge(move.mover(), move, (a, b) -> a.share() >= b.share() ? a : b));
        collection(out, json -> {
            for (int i = 0; i < outcome.input().movers().size(); i++) {
                Mover mover = outcome.input().movers().get(i);
                start(json, mover.id(), outcome.plane().degrees(GEOMETRIES.createPoint(mover.centre())));
                json.writeStringProperty("label", mover.label());
                json.writeStringProperty("township", mover.township());
                json.writeNumberProperty("households", mover.households());
                json.writeNumberProperty("people", mover.people());
                Move move = moves.get(i);
                json.writeStringProperty(
                        "site",
                        move == null ? null : result.sites().get(move.site()).id());
                json.writeObjectPropertyStart("minutes");
                for (int site : result.open()) {
                    number(json, result.sites().get(site).id(), result.minutes()[i][site]);
                }
                json.writeEndObject();
                end(json);
            }
        });
    }

    private static void start(JsonGenerator json, String id, Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        json.writeName("geometry");
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        coordinates(json, geometry);
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
    }

    private static void end(JsonGenerator json) {
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry geometry) {
        if (geometry instanceof Point point) {
            place(json, point.getCoordinate());
        } else if (geometry instanceof LineString line) {
            json.writeStartArray();
            for (Coordinate coordinate : line.getCoordinates()) {
                place(json, coordinate);
            }
            json.writeEndArray();
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            coordinates(json, polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                coordinates(json, polygon.getInteriorRingN(hole));
            }
            json.writeEndArray();
        } else {
            json.writeStartArray();
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                coordinates(json, geometry.getGeometryN(part));
            }
            json.writeEndArray();
        }
    }

    private static void place(JsonGenerator json, Coordinate coordinate) {
        json.writeStartArray();
        json.writeNumber(Math.rint(coordinate.x * 1e7) / 1e7);
        json.writeNumber(Math.rint(coordinate.y * 1e7) / 1e7);
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, Math.rint(value * 1000) / 1000);
        }
    }
}
