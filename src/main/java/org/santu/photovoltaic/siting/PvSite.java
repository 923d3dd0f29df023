package org.santu.photovoltaic.siting;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.photovoltaic.yield.StationYield;
import org.santu.terrain.Horizon;

/**
 * A place where a station may stand, with all that speaks for and against it.
 *
 * @param id unique in a result
 * @param kind ground, village-ground, roofs or given
 * @param name for people; null where it has none
 * @param region the village that it belongs to, or lies nearest to; null when there is none
 * @param shape outline, or a point for roofs
 * @param squareMetres of allowed land, or of roof
 * @param kilowatts that fit, before the grid
 * @param slopeDegrees mean; NaN for roofs and outside the terrain
 * @param aspectDegrees where the ground looks on the whole, from north over east; NaN where it is flat or unknown
 * @param roadMetres straight, from the middle
 * @param gridPoint where it would be connected; null when no point takes it
 * @param gridMetres straight, from the middle; NaN without a point
 * @param connectableKilowatts what the grid point takes of it
 * @param connectionYuan NaN where it is not known
 * @param horizon around its middle
 * @param yield of what fits, with the horizon
 * @param freeKilowattHours what it would yield under a free sky
 * @param score 0 to 1; NaN when the land is out
 * @param contributions of each factor to the score
 * @param out masks that rule its land out, or {@code grid}, {@code small}; empty when nothing does
 */
public record PvSite(
        String id,
        String kind,
        String name,
        String region,
        Geometry shape,
        Coordinate centre,
        double squareMetres,
        double kilowatts,
        double slopeDegrees,
        double aspectDegrees,
        double roadMetres,
        GridPoint gridPoint,
        double gridMetres,
        double connectableKilowatts,
        double connectionYuan,
        Horizon horizon,
        StationYield yield,
        double freeKilowattHours,
        double score,
        Map<String, Double> contributions,
        List<String> out) {
    public PvSite {
        out = List.copyOf(out);
    }

    public boolean isAllowed() {
        return out.isEmpty();
    }

    /** Share of the free sky's yield that the horizon takes, 0 to 1. */
    public double shadeLoss() {
        return freeKilowattHours > 0 ? 1 - yield.kilowattHours() / freeKilowattHours : 0;
    }

    /** Station and connection; NaN where the connection's cost is not known. */
    public double yuan(double yuanPerKilowatt) {
        return connectableKilowatts * yuanPerKilowatt + connectionYuan;
    }
}
