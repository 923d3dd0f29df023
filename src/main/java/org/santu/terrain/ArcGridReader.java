package org.santu.terrain;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.santu.problem.SantuException;

/**
 * Reads ESRI ASCII grids: a header of six lines ({@code ncols}, {@code nrows}, {@code xllcorner} or {@code xllcenter},
 * {@code yllcorner} or {@code yllcenter}, {@code cellsize} or {@code dx} and {@code dy}, {@code NODATA_value}), then the
 * values row by row from the north. What the header declares is believed only as far as the file can hold it.
 */
final class ArcGridReader {
    private final InputStream in;
    private final String name;
    private int next = -2;

    private ArcGridReader(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * @param stream buffered
     * @param bytes length of the file
     * @throws SantuException SANTU-TERRAIN-ARCGRID where it is none
     */
    static ElevationGrid read(String name, InputStream stream, long bytes, CoordinateReferenceSystem crs)
            throws IOException {
        return new ArcGridReader(stream, name).read(bytes, crs);
    }

    private ElevationGrid read(long bytes, CoordinateReferenceSystem crs) throws IOException {
        Map<String, Double> header = new HashMap<>();
        String word = word();
        while (word != null && Character.isLetter(word.charAt(0)) && !word.equalsIgnoreCase("nan")) {
            header.put(word.toLowerCase(Locale.ROOT), number(word()));
            word = word();
        }
        int columns = get(header, "ncols").intValue();
        int rows = get(header, "nrows").intValue();
        if (columns < 1 || rows < 1 || 2L * columns * rows > bytes + 1) {
            throw bad("ncols x nrows");
        }
        double width = header.containsKey("dx") ? get(header, "dx") : get(header, "cellsize");
        double height = header.containsKey("dy") ? get(header, "dy") : get(header, "cellsize");
        double west = header.containsKey("xllcenter") ? get(header, "xllcenter") - width / 2 : get(header, "xllcorner");
        double south =
                header.containsKey("yllcenter") ? get(header, "yllcenter") - height / 2 : get(header, "yllcorner");
        if (!(width > 0) || !(height > 0)) {
            throw bad("cellsize");
        }
        double unknown = header.getOrDefault("nodata_value", -9999.0);
        float[] metres = new float[columns * rows];
        for (int i = 0; i < metres.length; i++, word = word()) {
            double value = number(word);
            metres[i] = value == unknown ? Float.NaN : (float) value;
        }
        if (word != null) {
            throw bad(word);
        }
        return new ElevationGrid(metres, new GridFrame(columns, rows, west, south + rows * height, width, height, crs));
    }

    private Double get(Map<String, Double> header, String key) {
        Double value = header.get(key);
        if (value == null) {
            throw bad(key);
        }
        return value;
    }

    private double number(String word) {
        try {
            return Double.parseDouble(String.valueOf(word));
        } catch (NumberFormatException e) {
            throw bad(String.valueOf(word));
        }
    }

    private SantuException bad(String what) {
        return new SantuException("SANTU-TERRAIN-ARCGRID", name, what.substring(0, Math.min(40, what.length())));
    }

    /** The next word, or null at the end. */
    private String word() throws IOException {
        int letter = next == -2 ? in.read() : next;
        while (letter >= 0 && letter <= ' ') {
            letter = in.read();
        }
        StringBuilder word = new StringBuilder();
        while (letter > ' ' && word.length() < 64) {
            word.append((char) letter);
            letter = in.read();
        }
        next = letter;
        return word.isEmpty() ? null : word.toString();
    }
}
