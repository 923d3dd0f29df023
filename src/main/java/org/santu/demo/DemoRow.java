package org.santu.demo;

import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of the demo.
 *
 * @param layer name of its layer in the catalog
 * @param id the same for the same seed
 * @param geometry EPSG:4490, x = longitude; null while not yet located
 * @param values attribute values by name, in the Java classes of the catalog; what is missing is null
 */
public record DemoRow(String layer, UUID id, Geometry geometry, Map<String, Object> values) {}
