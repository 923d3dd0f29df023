package org.santu.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Finding;

/**
 * The columns that hold the position: one with WKT, two with longitude and latitude or with metres, or one with both numbers.
 *
 * <p>A heading may say its coordinate system in brackets, as our own files do: {@code 经度(CGCS2000)}, {@code wkt (EPSG:4547)}.
 */
public final class PositionColumns {
    private static final Set<String> WKT = Set.of("wkt", "geometry", "geom", "thegeom", "几何", "图形", "空间位置");
    private static final List<Set<String>> EAST = List.of(
            Set.of("longitude", "lon", "lng", "long", "经度", "东经", "经度坐标", "经度值"),
            Set.of("easting", "东坐标", "横坐标", "横轴坐标", "东向坐标", "y坐标", "坐标y", "ycoord"),
            Set.of("x", "x坐标", "坐标x", "xcoord", "pointx"));
    private static final List<Set<String>> NORTH = List.of(
            Set.of("latitude", "lat", "纬度", "北纬", "纬度坐标", "纬度值"),
            Set.of("northing", "北坐标", "纵坐标", "纵轴坐标", "北向坐标", "x坐标", "坐标x", "xcoord"),
            Set.of("y", "y坐标", "坐标y", "ycoord", "pointy"));
    private static final Set<String> BOTH = Set.of(
            "坐标",
            "经纬度",
            "位置坐标",
            "地理坐标",
            "坐标位置",
            "gps",
            "gps坐标",
            "coordinates",
            "coordinate",
            "lonlat",
            "location",
            "position");
    private static final Pattern SYSTEM = Pattern.compile(
            "[(（\\[]\\s*((?:EPSG\\s*:?\\s*\\d{4,6})|CGCS\\s?2000|WGS\\s?-?84|GCJ-?02|BD-?09)\\s*[)）\\]]\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final int MAXIMUM_WKT_DEPTH = 20;
    /** Northings of China, in metres: no easting, with or without the number of its zone, lies between them. */
    private static final double SOUTHMOST_METRES = 1_800_000;

    private static final double NORTHMOST_METRES = 6_000_000;

    private final GeometryFactory geometries = new GeometryFactory();
    private final List<String> names;
    private final int wkt;
    private final int both;
    private int east = -1;
    private int north = -1;
    private boolean degreesSaid;

    /** @param names the headings, each once */
    public PositionColumns(List<String> names) {
        this.names = List.copyOf(names);
        this.wkt = find(WKT);
        for (int pair = 0; pair < EAST.size() && east < 0; pair++) {
            int eastColumn = find(EAST.get(pair));
            int northColumn = find(NORTH.get(pair));
            if (eastColumn >= 0 && northColumn >= 0) {
                east = eastColumn;
                north = northColumn;
                degreesSaid = pair == 0;
            }
        }
        this.both = wkt < 0 && east < 0 ? find(BOTH) : -1;
    }

    /** Whether a heading is one that holds positions. */
    public static boolean isPosition(String heading) {
        String plain = plain(heading);
        return WKT.contains(plain)
                || EAST.stream().anyMatch(set -> set.contains(plain))
                || NORTH.stream().anyMatch(set -> set.contains(plain));
    }

    /** A heading that says its coordinate system, where it does not yet and the name is one that {@link #findCrs} understands. */
    public static String saying(String heading, String crs) {
        String said = heading + " (" + crs + ")";
        return SYSTEM.matcher(heading).find() || !SYSTEM.matcher(said).find() ? heading : said;
    }

    private int find(Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(plain(names.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String heading) {
        return SYSTEM.matcher(heading)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(（](°|度|度分秒|十进制|米|m)[)）]", "")
                .replaceAll("[\\s_()（）°]", "");
    }

    public boolean exist() {
        return !columns().isEmpty();
    }

    private List<Integer> columns() {
        List<Integer> found = new ArrayList<>();
        for (int column : new int[] {wkt, east, north, both}) {
            if (column >= 0) {
                found.add(column);
            }
        }
        return found;
    }

    /** The headings of the columns in use. */
    public List<String> listNames() {
        return columns().stream().map(names::get).toList();
    }

    /** The coordinate system that a heading names. */
    public Optional<DeclaredCrs> findCrs() {
        for (int column : columns()) {
            Matcher system = SYSTEM.matcher(names.get(column));
            if (system.find()) {
                return Optional.of(new DeclaredCrs(SourceCrs.parse(system.group(1)), "SANTU-IMPORT-CRS-HEADING"));
            }
        }
        return Optional.empty();
    }

    /** @return null without a position; a position that cannot be read is a finding */
    public Geometry read(Object[] values, long row, List<Finding> findings) {
        if (wkt >= 0 && values[wkt] != null) {
            return readWkt(values[wkt].toString(), row, findings);
        }
        if (both >= 0 && values[both] != null) {
            return readBoth(values[both].toString(), row, findings);
        }
        if (east < 0 || values[east] == null && values[north] == null) {
            return null;
        }
        Angle first = angle(values[east]);
        Angle second = angle(values[north]);
        if (first == null) {
            return bad(east, values[east], row, findings);
        }
        return second == null
                ? bad(north, values[north], row, findings)
                : point(first, second, names.get(east), row, findings);
    }

    private static Angle angle(Object value) {
        return value == null ? null : Angle.parse(value.toString()).orElse(null);
    }

    private Geometry bad(int column, Object value, long row, List<Finding> findings) {
        String code = value == null ? "SANTU-IMPORT-HALF-POSITION" : "SANTU-IMPORT-BAD-POSITION";
        findings.add(Finding.ofRow(code, Action.REJECTED, row, names.get(column), value, null));
        return null;
    }

    /** Turned round where the numbers leave no doubt: no latitude is over 90, and surveyors call the northing X. */
    private Geometry point(Angle first, Angle second, String field, long row, List<Finding> findings) {
        if (isZero(first, second, field, row, findings)) {
            return null;
        }
        boolean said = first.axis() == Angle.Axis.LATITUDE || second.axis() == Angle.Axis.LONGITUDE;
        boolean beyond =
                Math.abs(second.value()) > 90 && Math.abs(second.value()) <= 180 && Math.abs(first.value()) <= 90;
        boolean metres = isNorthing(first.value()) && !isNorthing(second.value()) && second.value() > 100_000;
        boolean turned = said || beyond || metres;
        if (turned && (degreesSaid || !metres)) {
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-AXES-TURNED",
                    Action.REPAIRED,
                    row,
                    field,
                    first.value() + " " + second.value(),
                    second.value() + " " + first.value()));
        }
        return turned
                ? geometries.createPoint(new CoordinateXY(second.value(), first.value()))
                : geometries.createPoint(new CoordinateXY(first.value(), second.value()));
    }

    /** Two zeros are what programs write for no position; nobody's village lies in the Gulf of Guinea. */
    private static boolean isZero(Angle first, Angle second, String field, long row, List<Finding> findings) {
        boolean zero = first.value() == 0 && second.value() == 0;
        if (zero) {
            findings.add(Finding.ofRow("SANTU-IMPORT-ZERO-POSITION", Action.REPAIRED, row, field, "0 0", null));
        }
        return zero;
    }

    private static boolean isNorthing(double value) {
        return value > SOUTHMOST_METRES && value < NORTHMOST_METRES;
    }

    private Geometry readBoth(String text, long row, List<Finding> findings) {
        String plain = text.strip().replaceAll("^[(（\\[]|[)）\\]]$", "");
        String[] parts = plain.split("\\s*[,，;；/|]\\s*");
        if (parts.length != 2) {
            parts = plain.split("(?<=[NSEWnsew])\\s*(?=\\d)|\\s+(?=[NSEWnsew北南东西])");
        }
        if (parts.length != 2) {
            parts = plain.split("\\s+");
        }
        Angle first = parts.length == 2 ? angle(parts[0]) : null;
        Angle second = parts.length == 2 ? angle(parts[1]) : null;
        if (first == null || second == null) {
            return bad(both, text, row, findings);
        }
        if (isZero(first, second, names.get(both), row, findings)) {
            return null;
        }
        boolean latitudeFirst = first.axis() == Angle.Axis.LATITUDE
                || second.axis() == Angle.Axis.LONGITUDE
                || Math.abs(second.value()) > 90 && Math.abs(first.value()) <= 90
                || isNorthing(first.value());
        return latitudeFirst
                ? geometries.createPoint(new CoordinateXY(second.value(), first.value()))
                : geometries.createPoint(new CoordinateXY(first.value(), second.value()));
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
