package org.santu.exchange.out.geojson;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.AttributeType;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutLayer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes features one by one: a file of any length needs no memory. For one thread. */
final class GeoJsonSink implements FeatureSink {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build());

    private final Path file;
    private final OutLayer layer;
    private final JsonGenerator json;
    private final GeometryJson geometries;

    GeoJsonSink(Path file, OutLayer layer) throws IOException {
        this.file = file;
        this.layer = layer;
        this.json = JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        this.geometries = new GeometryJson(json);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", layer.layer().name());
        json.writeName("features");
        json.writeStartArray();
    }

    @Override
    public void write(SimpleFeature feature) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        String id = feature.getID();
        json.writeStringProperty("id", id.substring(id.indexOf('.') + 1));
        json.writeName("geometry");
        geometries.write((Geometry) feature.getDefaultGeometry());
        json.writeName("properties");
        json.writeStartObject();
        for (OutColumn column : layer.columns()) {
            if (!column.name().equals(OutColumn.ID)) {
                json.writeName(column.name());
                value(column, column.value(feature));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void value(OutColumn column, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (column.type() == AttributeType.RECORDS) {
            json.writeRawValue(value.toString());
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public List<Path> finish() {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        return List.of(file);
    }

    @Override
    public void close() {
        json.close();
    }
}
