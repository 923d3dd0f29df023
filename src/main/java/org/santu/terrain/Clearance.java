package org.santu.terrain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts forbidden land off the outline of a site. Cells are judged by their centres, so that the edge of a piece may reach into
 * land on which nothing may stand.
 */
public final class Clearance {
    /** Sites stand so far clear, so that no rounding makes them touch. */
    private static final double CLEAR_METRES = 0.1;

    private final Map<Double, STRtree> landByMargin = new TreeMap<>();

    /** @param landByMargin land on which nothing may stand, by the margin around it in metres */
    public Clearance(Map<Double, ? extends Collection<Geometry>> land) {
        land.forEach((margin, shapes) -> {
            STRtree tree = landByMargin.computeIfAbsent(margin, any -> new STRtree());
            shapes.forEach(shape -> tree.insert(shape.getEnvelopeInternal(), shape));
        });
    }

    /** The largest part of a site that is clear; empty where nothing is left. */
    public Geometry clear(Geometry site) {
        Geometry rest = site;
        for (Map.Entry<Double, STRtree> each : landByMargin.entrySet()) {
            double metres = each.getKey() + CLEAR_METRES;
            var around = site.getEnvelopeInternal();
            around.expandBy(metres);
            Geometry box = site.getFactory().toGeometry(around);
            for (Object land : each.getValue().query(around)) {
                // Large shapes are clipped first: a buffer of a whole red line takes long.
                Geometry near = OverlayNGRobust.overlay((Geometry) land, box, OverlayNG.INTERSECTION);
                Geometry wide = near.buffer(metres);
                rest = OverlayNGRobust.overlay(rest, wide, OverlayNG.DIFFERENCE);
            }
        }
        Geometry all = rest;
        return IntStream.range(0, all.getNumGeometries())
                .mapToObj(all::getGeometryN)
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElse(all);
    }
}
