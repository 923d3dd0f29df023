package org.santu.photovoltaic.siting;

import org.locationtech.jts.geom.Coordinate;

/**
 * A transformer or substation to which a station may be connected.
 *
 * @param id stable
 * @param name for people
 * @param spareKilowatts that it still takes; null when nobody has told
 */
public record GridPoint(String id, String name, Coordinate place, Double spareKilowatts) {}
