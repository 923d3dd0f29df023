package org.santu.photovoltaic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;

/** Light on level ground by month and place: twelve figures, a table of places, or a raster of twelve bands. Immutable. */
interface LightTable {
    /** @param degrees longitude and latitude */
    MonthlyLight at(Coordinate degrees);

    /** The same everywhere. */
    static LightTable everywhere(MonthlyLight light) {
        return degrees -> light;
    }

    /**
     * Reads a table: a head line, then {@code longitude,latitude} and twelve figures a line; the nearest place counts.
     *
     * @param factor makes kWh/m² and month of a figure, by month from 1
     */
    static LightTable ofCsv(String name, String text, Factor factor) {
        record Place(Coordinate at, MonthlyLight light) {}
        List<Place> places = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 1; number < lines.size(); number++) {
            String line = lines.get(number).replace("\uFEFF", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            try {
                String[] cells = line.split("[,;\\t]");
                double[] months = new double[12];
                for (int month = 0; month < 12; month++) {
                    months[month] = Double.parseDouble(cells[month + 2].strip()) * factor.of(month + 1);
                }
                places.add(new Place(
                        new Coordinate(Double.parseDouble(cells[0].strip()), Double.parseDouble(cells[1].strip())),
                        MonthlyLight.of(months)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new SantuException(e, "SANTU-PHOTOVOLTAIC-LIGHT", name, number + 1);
            }
        }
        if (places.isEmpty()) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-LIGHT", name, 1);
        }
        return degrees -> places.stream()
                .min(Comparator.comparingDouble(place -> Math.hypot(
                        (place.at().x - degrees.x) * Math.cos(Math.toRadians(degrees.y)), place.at().y - degrees.y)))
                .orElseThrow()
                .light();
    }

    /** Makes kWh/m² and month of a figure. */
    interface Factor {
        /** @param month from 1 */
        double of(int month);
    }

    /** @param bands January first, in any reference system; a place outside of them is an error */
    static LightTable ofBands(String name, List<ElevationGrid> bands, Factor factor) {
        if (bands.size() != 12) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-BANDS", name, bands.size());
        }
        return degrees -> {
            double[] months = new double[12];
            for (int month = 1; month <= 12; month++) {
                ElevationGrid band = bands.get(month - 1);
                Coordinate place = inBand(degrees, band);
                months[month - 1] = band.sample(place.x, place.y) * factor.of(month);
            }
            try {
                return MonthlyLight.of(months);
            } catch (IllegalArgumentException e) {
                throw new SantuException(
                        e,
                        "SANTU-PHOTOVOLTAIC-LIGHT-PLACE",
                        name,
                        String.format(Locale.ROOT, "%.4f %.4f", degrees.x, degrees.y));
            }
        };
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

    /** One file of twelve bands, or twelve files of one band. */
    static List<ElevationGrid> readBands(List<Path> files) {
        List<ElevationGrid> bands = new ArrayList<>();
        for (Path file : files) {
            try {
                bands.addAll(ElevationFiles.readBands(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new SantuException(e, "SANTU-PHOTOVOLTAIC-FILE", file.toString());
            }
        }
        return bands;
    }
}
