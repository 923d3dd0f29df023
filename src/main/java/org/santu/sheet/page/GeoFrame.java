package org.santu.sheet.page;

import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Envelope;

/**
 * Where a map stands on a page and in the world.
 *
 * @param millimetres the map inside its neat line, from the upper left corner of the page
 * @param extent of the map in metres of its reference system
 * @param epsg the projected reference system
 * @param scaleDenominator ground metres for a metre of paper
 * @param corners longitude and latitude in degrees: south-west, north-west, north-east, south-east
 */
public record GeoFrame(
        Rectangle2D millimetres, Envelope extent, int epsg, double scaleDenominator, double[][] corners) {}
