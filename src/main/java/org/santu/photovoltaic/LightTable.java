package org.santu.photovoltaic;

import java.util.List;
import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.santu.crs.CoordinateSystems;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.problem.SantuException;
import org.santu.terrain.ElevationGrid;

/** Light on level ground by month and place: twelve figures, a table of places, or a raster of twelve bands. Immutable. */
interface LightTable {
    /** Bands of a year. */
    int MONTHS = 12;

    /** @param degrees longitude and latitude */
    MonthlyLight at(Coordinate degrees);

    /** The same everywhere. */
    static LightTable everywhere(MonthlyLight light) {
        return degrees -> light;
    }

    /** Makes kWh/m² and month of a figure. */
    interface Factor {
        /** @param month from 1 */
        double of(int month);
    }

    /**
     * @param bands January first, in any reference system, and twelve more where the diffuse part is known; a place outside of them
     *     is an error
     */
    static LightTable ofBands(String name, List<ElevationGrid> bands, Factor factor) {
        if (bands.size() != MONTHS && bands.size() != 2 * MONTHS) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-BANDS", name, bands.size());
        }
        return degrees -> new MonthlyLight(
                months(name, bands, 0, degrees, factor),
                bands.size() == MONTHS ? null : months(name, bands, MONTHS, degrees, factor),
                null);
    }

    private static double[] months(
            String name, List<ElevationGrid> bands, int first, Coordinate degrees, Factor factor) {
        double[] months = new double[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            ElevationGrid band = bands.get(first + month - 1);
            Coordinate place = inBand(degrees, band);
            double found = band.sample(place.x, place.y) * factor.of(month);
            if (!(found >= 0 && found < MonthlyLight.MOST)) {
                throw new SantuException(
                        "SANTU-PHOTOVOLTAIC-LIGHT-PLACE",
                        name,
                        String.format(Locale.ROOT, "%.4f %.4f", degrees.x, degrees.y),
                        first + month);
            }
            months[month - 1] = found;
        }
        return months;
    }

    private static Coordinate inBand(Coordinate degrees, ElevationGrid band) {
        try {
            return JTS.transform(
                    degrees,
                    null,
                    CRS.findMathTransform(CoordinateSystems.get(CoordinateSystems.CGCS2000), band.crs(), true));
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
