package org.santu.photovoltaic.siting;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.terrain.ElevationGrid;

/**
 * The land of a search.
 *
 * @param ground elevations on the cells on which land is judged
 * @param around elevations of the region and around it, as far as they may hide the sun
 * @param boundary stations stand inside
 * @param roads lines of roads that are there
 * @param protectedLand shapes by kind
 * @param gridPoints where stations may be connected
 * @param villages with their roofs
 * @param given stations that somebody applied for; they are judged, not moved
 * @param light what comes down at a place
 */
public record SitingInput(
        ElevationGrid ground,
        ElevationGrid around,
        Geometry boundary,
        List<Geometry> roads,
        Map<String, List<Geometry>> protectedLand,
        List<GridPoint> gridPoints,
        List<Village> villages,
        List<Given> given,
        Light light) {

    /**
     * A village.
     *
     * @param region code of twelve digits
     * @param roofSquareMetres area of each house whose roof may be used
     */
    public record Village(String region, String name, Coordinate place, List<Double> roofSquareMetres) {}

    /**
     * A station that somebody applied for.
     *
     * @param kilowatts applied for
     * @param gridPoint id or name of the point that it is to be connected to; null for the best one
     */
    public record Given(String id, String name, String region, Geometry shape, double kilowatts, String gridPoint) {}

    /** Tells what comes down on level ground, month by month, and the latitude. */
    public interface Light {
        /** @param place in metres */
        MonthlyLight at(Coordinate place);

        double latitudeDegrees(Coordinate place);
    }
}
