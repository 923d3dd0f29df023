package org.santu.ogc.api;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.LayerDeclaration;
import org.santu.ogc.ServedCrs;
import org.santu.store.http.FeatureJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes features and their links as GeoJSON, one by one, in the order of axes of the reference system. */
final class ItemsWriter implements AutoCloseable {
    private final JsonGenerator json;
    private final FeatureJson features;
    private final ServedCrs crs;

    ItemsWriter(JsonMapper mapper, OutputStream out, LayerDeclaration layer, ServedCrs crs) {
        this.json = mapper.createGenerator(out);
        this.features = new FeatureJson(json, layer, crs.decimals());
        this.crs = crs;
    }

    void start(List<Link> links, long matched) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writePOJOProperty("links", links);
        json.writeStringProperty("timeStamp", Instant.now().toString());
        json.writeNumberProperty("numberMatched", matched);
        json.writeName("features");
        json.writeStartArray();
    }

    void row(SimpleFeature feature) {
        features.feature(inOrderOfAxes(feature), FeatureJson.bareId(feature.getID()), null);
    }

    void end(int returned) {
        json.writeEndArray();
        json.writeNumberProperty("numberReturned", returned);
        json.writeEndObject();
    }

    /** One feature as the whole document. */
    void document(SimpleFeature feature, List<Link> links) {
        features.feature(
                inOrderOfAxes(feature),
                FeatureJson.bareId(feature.getID()),
                null,
                () -> json.writePOJOProperty("links", links));
    }

    private SimpleFeature inOrderOfAxes(SimpleFeature feature) {
        if (crs.northFirst() && feature.getDefaultGeometry() instanceof Geometry eastFirst) {
            Geometry geometry = eastFirst.copy();
            geometry.apply((CoordinateFilter) ItemsWriter::swap);
            geometry.geometryChanged();
            feature.setDefaultGeometry(geometry);
        }
        return feature;
    }

    private static void swap(Coordinate position) {
        double x = position.getX();
        position.setX(position.getY());
        position.setY(x);
    }

    @Override
    public void close() {
        json.close();
    }
}
