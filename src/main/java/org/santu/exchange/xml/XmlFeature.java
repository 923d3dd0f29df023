package org.santu.exchange.xml;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file.
 *
 * @param values field → text, in the order of the file
 * @param geometry longitude and latitude, or null
 * @param problem why there is no geometry although there should be one, or null
 * @param leftOut what the file says of its place and no geometry can hold, or null
 */
public record XmlFeature(Map<String, String> values, Geometry geometry, String problem, String leftOut) {
    /** Nothing left out. */
    public XmlFeature(Map<String, String> values, Geometry geometry, String problem) {
        this(values, geometry, problem, null);
    }
}
