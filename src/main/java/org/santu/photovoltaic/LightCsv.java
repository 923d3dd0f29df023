package org.santu.photovoltaic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.problem.SantuException;

/**
 * A table of places and their light: a head line, then {@code longitude,latitude} and twelve figures a line, and twelve more where the
 * diffuse part is known. Commas, semicolons or tabs; the nearest place counts.
 */
final class LightCsv {
    private static final int MONTHS = 12;
    private static final int WITH_DIFFUSE = 2 + 2 * MONTHS;
    /** Beyond them the sun does not rise on each day. */
    private static final double MOST_LATITUDE = 66;

    private final String name;
    private final LightTable.Factor factor;

    private record Place(Coordinate at, MonthlyLight light) {}

    private LightCsv(String name, LightTable.Factor factor) {
        this.name = name;
        this.factor = factor;
    }

    /** @throws SantuException SANTU-PHOTOVOLTAIC-LIGHT-... with file, line and column */
    static LightTable read(String name, String text, LightTable.Factor factor) {
        LightCsv csv = new LightCsv(name, factor);
        List<Place> places = new ArrayList<>();
        Iterator<String> lines = text.lines().iterator();
        for (int number = 1; lines.hasNext(); number++) {
            String line = lines.next().replace("\uFEFF", "").strip();
            boolean head =
                    number == 1 && !line.isEmpty() && !Character.isDigit(line.charAt(0)) && line.charAt(0) != '-';
            if (!line.isEmpty() && !head) {
                places.add(csv.place(number, line.split("[,;\\t]", -1)));
            }
        }
        if (places.isEmpty()) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-LIGHT-EMPTY", name);
        }
        return degrees -> places.stream()
                .min(Comparator.comparingDouble(place -> Math.hypot(
                        (place.at().x - degrees.x) * Math.cos(Math.toRadians(degrees.y)), place.at().y - degrees.y)))
                .orElseThrow()
                .light();
    }

    private Place place(int line, String[] cells) {
        if (cells.length != 2 + MONTHS && cells.length != WITH_DIFFUSE) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-LIGHT", name, line, cells.length).with("row", line);
        }
        Coordinate at = new Coordinate(
                number(line, 1, cells, -180, 180), number(line, 2, cells, -MOST_LATITUDE, MOST_LATITUDE));
        double[] level = months(line, cells, 2);
        double[] diffuse = cells.length == WITH_DIFFUSE ? months(line, cells, 2 + MONTHS) : null;
        return new Place(at, new MonthlyLight(level, diffuse, null));
    }

    private double[] months(int line, String[] cells, int before) {
        double[] months = new double[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            double each = factor.of(month);
            months[month - 1] = number(line, before + month, cells, 0, Math.nextDown(MonthlyLight.MOST / each)) * each;
        }
        return months;
    }

    private double number(int line, int column, String[] cells, double least, double most) {
        String cell = cells[column - 1].strip();
        String bare = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).strip()
                : cell;
        double found;
        try {
            found = Double.parseDouble(bare);
        } catch (NumberFormatException e) {
            found = Double.NaN;
        }
        if (!(found >= least && found <= most)) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-LIGHT-CELL", name, line, column, cell, least, Math.rint(most))
                    .with("row", line)
                    .with("field", column);
        }
        return found;
    }
}
