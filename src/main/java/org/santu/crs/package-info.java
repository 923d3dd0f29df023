/**
 * Coordinate systems: CGCS2000 with its 3-degree zones, the offset grids of web maps (GCJ-02, BD-09) and areas on the
 * ellipsoid.
 *
 * <p>The room is pure: no Spring, no database. Positions are always x = longitude, y = latitude, in degrees, or easting
 * and northing in metres.
 */
package org.santu.crs;
