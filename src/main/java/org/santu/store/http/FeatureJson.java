package org.santu.store.http;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes features as GeoJSON, one by one, so that a long list needs no memory. The id is the bare UUID; records are JSON
 * and not text; a feature without a position has a null geometry.
 */
public final class FeatureJson implements AutoCloseable {
    private final JsonGenerator json;
    private final GeoJsonGeometry geometries;
    private final List<String> records = new ArrayList<>();

    FeatureJson(JsonMapper mapper, OutputStream out, LayerDeclaration layer, int decimals) {
        this(mapper.createGenerator(out), layer, decimals);
    }

    /**
     * Writes single features into a document of the caller's.
     *
     * @param decimals of coordinates, see {@link #decimals}
     */
    public FeatureJson(JsonGenerator json, LayerDeclaration layer, int decimals) {
        this.json = json;
        geometries = new GeoJsonGeometry(json, decimals);
        for (Attribute attribute : layer.attributes()) {
            if (attribute.type() == AttributeType.RECORDS) {
                records.add(attribute.name());
            }
        }
    }

    void startCollection(long numberMatched) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeNumberProperty("numberMatched", numberMatched);
        json.writeName("features");
        json.writeStartArray();
    }

    void endCollection(int numberReturned) {
        json.writeEndArray();
        json.writeNumberProperty("numberReturned", numberReturned);
        json.writeEndObject();
    }

    void feature(SimpleFeature feature) {
        feature(feature, bareId(feature.getID()), null);
    }

    /**
     * @param id as it is to stand in the document
     * @param layer name of the layer as a member of its own, or null for none
     */
    public void feature(SimpleFeature feature, String id, String layer) {
        feature(feature, id, layer, () -> {});
    }

    /** @param more writes further members of the feature */
    public void feature(SimpleFeature feature, String id, String layer, Runnable more) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        if (layer != null) {
            json.writeStringProperty("layer", layer);
        }
        json.writeName("geometry");
        geometries.write((Geometry) feature.getDefaultGeometry());
        json.writeName("properties");
        json.writeStartObject();
        for (AttributeDescriptor descriptor : feature.getFeatureType().getAttributeDescriptors()) {
            String name = descriptor.getLocalName();
            if (!name.equals(StandardColumns.GEOMETRY)) {
                json.writeName(name);
                value(name, feature.getAttribute(name));
            }
        }
        json.writeEndObject();
        more.run();
        json.writeEndObject();
    }

    private void value(String name, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (records.contains(name)) {
            json.writeRawValue(value.toString());
        } else {
            json.writeString(value.toString());
        }
    }

    /** The UUID of a feature id such as {@code village.1b4e...}. */
    public static String bareId(String featureId) {
        return featureId.substring(featureId.indexOf('.') + 1);
    }

    @Override
    public void close() {
        json.close();
    }
}
