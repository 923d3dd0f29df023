package org.santu.sheet.atlas;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The land of an atlas, in degrees and simplified for a page.
 *
 * @param townships in the order of their codes
 * @param villages areas by code
 * @param points of villages by code, those without an area too
 */
record AtlasLand(List<Township> townships, Map<String, Geometry> villages, Map<String, Coordinate> points) {

    record Township(String code, String name, Geometry area) {}

    AtlasLand {
        townships = List.copyOf(townships);
        villages = Map.copyOf(villages);
        points = Map.copyOf(points);
    }

    /** Of everything; null where nothing lies anywhere. */
    Envelope extent() {
        Envelope all = new Envelope();
        townships.forEach(township -> all.expandToInclude(township.area().getEnvelopeInternal()));
        villages.values().forEach(area -> all.expandToInclude(area.getEnvelopeInternal()));
        points.values().forEach(all::expandToInclude);
        return all.isNull() || all.getWidth() == 0 || all.getHeight() == 0 ? null : all;
    }
}
