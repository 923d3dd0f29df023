package org.santu.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;

/** The columns that hold the position: one with WKT, or two with longitude and latitude. */
final class PositionColumns {
    private static final Set<String> WKT = Set.of("wkt", "geometry", "geom", "thegeom", "几何", "图形");
    private static final Set<String> LONGITUDE = Set.of("longitude", "lon", "lng", "long", "经度", "东经");
    private static final Set<String> LATITUDE = Set.of("latitude", "lat", "纬度", "北纬");
    private static final int MAXIMUM_WKT_DEPTH = 20;

    private final GeometryFactory geometries = new GeometryFactory();
    private final List<String> names;
    private final int wkt;
    private final int longitude;
    private final int latitude;

    PositionColumns(List<String> names) {
        this.names = names;
        this.wkt = find(names, WKT);
        int lon = find(names, LONGITUDE);
        int lat = find(names, LATITUDE);
        this.longitude = lat < 0 ? -1 : lon;
        this.latitude = lon < 0 ? -1 : lat;
    }

    private static int find(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            String plain = names.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_()（）°]", "");
            if (wanted.contains(plain)) {
                return i;
            }
        }
        return -1;
    }

    boolean exist() {
        return wkt >= 0 || longitude >= 0;
    }

    List<String> listNames() {
        List<String> found = new ArrayList<>();
        for (int column : new int[] {wkt, longitude, latitude}) {
            if (column >= 0) {
                found.add(names.get(column));
            }
        }
        return found;
    }

    /** @return null without a position; a position that cannot be read is a finding */
    Geometry read(Object[] values, long row, List<Finding> findings) {
        if (wkt >= 0 && values[wkt] != null) {
            return readWkt((String) values[wkt], row, findings);
        }
        if (longitude < 0 || values[longitude] == null && values[latitude] == null) {
            return null;
        }
        double lon = number(values, longitude, row, findings);
        double lat = number(values, latitude, row, findings);
        return findings.isEmpty() ? geometries.createPoint(new CoordinateXY(lon, lat)) : null;
    }

    private double number(Object[] values, int column, long row, List<Finding> findings) {
        try {
            double number = Double.parseDouble(String.valueOf(values[column]).strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number without end.
        }
        findings.add(Finding.ofRow(
                "SANTU-IMPORT-BAD-POSITION", Action.REJECTED, row, names.get(column), values[column], null));
        return 0;
    }

    private Geometry readWkt(String text, long row, List<Finding> findings) {
        try {
            int depth = 0;
            for (int at = 0; at < text.length() && depth <= MAXIMUM_WKT_DEPTH; at++) {
                char c = text.charAt(at);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth <= MAXIMUM_WKT_DEPTH) {
                Geometry geometry = new WKTReader(geometries).read(text.replaceFirst("^SRID=\\d+;", ""));
                return geometry.isEmpty() ? null : geometry;
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Reported below.
        }
        findings.add(Finding.ofRow("SANTU-IMPORT-BAD-POSITION", Action.REJECTED, row, names.get(wkt), text, "WKT"));
        return null;
    }
}
