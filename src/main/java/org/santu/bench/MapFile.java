package org.santu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.cluster.Credentials;

/**
 * A map file for MapServer that draws our layers in the manner of our styles, tuned: no projections, geometry straight from the
 * web-mercator column, a layer for each grade of road with an index of its own, connections kept.
 */
final class MapFile {
    private static final String LOOSE = "{gravel,earth}";
    private static final int LARGEST_SCALE = 12_065;
    private static final int LARGE_SCALE = 48_258;
    private static final int MIDDLE_SCALE = 193_033;

    private final String connection;
    private final StringBuilder text = new StringBuilder();

    private MapFile(String connection) {
        this.connection = connection;
    }

    /**
     * How a grade of road looks.
     *
     * @param widest scale denominator up to which it is drawn
     * @param widths of the casing: small, middle, large and largest scale
     * @param inner widths of the line inside; 0 for none
     */
    private record Road(
            String grade, int widest, String casing, String fill, double[] widths, double[] inner, int names) {}

    private static final List<Road> ROADS = List.of(
            road("track", 48_258, "#9C8E76", "#FFFFFF", 0, 0, 0.9, 1.3, 0, 0, 0, 0, 0),
            road("village", 96_516, "#A8977D", "#FFFFFF", 0, 1.1, 2.2, 4, 0, 0, 0.9, 2.7, 12_065),
            road("township", 386_065, "#A08E74", "#FFFFFF", 0.8, 1.6, 3.2, 5, 0, 0, 1.9, 3.7, 12_065),
            road("county", 1_544_261, "#938B7A", "#FFF8DC", 1.1, 2.4, 4, 6, 0, 1.1, 2.7, 4.7, 48_258),
            road("provincial", 6_177_044, "#A9873F", "#F7E3A1", 1.5, 3, 4.8, 7, 0, 1.7, 3.5, 5.7, 193_033),
            road("national", 12_354_089, "#A8641F", "#F2BC62", 1.8, 3.6, 5.6, 8, 0, 2.3, 4.3, 6.7, 193_033));

    private static Road road(
            String grade,
            int widest,
            String casing,
            String fill,
            double w1,
            double w2,
            double w3,
            double w4,
            double i1,
            double i2,
            double i3,
            double i4,
            int names) {
        return new Road(
                grade, widest, casing, fill, new double[] {w1, w2, w3, w4}, new double[] {i1, i2, i3, i4}, names);
    }

    /** What makes the peer fast: an index for each class of rows that is drawn for itself. */
    static List<String> indexes() {
        List<String> statements = new ArrayList<>();
        for (Road road : ROADS) {
            statements.add("CREATE INDEX IF NOT EXISTS bench_road_" + road.grade()
                    + " ON layer.road USING gist (geom_3857) WHERE grade = '" + road.grade() + "'");
        }
        for (String level : List.of("county", "township", "village")) {
            statements.add("CREATE INDEX IF NOT EXISTS bench_region_" + level
                    + " ON layer.region USING gist (geom_3857) WHERE level = '" + level + "'");
        }
        return statements;
    }

    /** @param extent of the data: west, south, east, north in EPSG:3857 */
    static String of(int port, Credentials login, double[] extent) throws IOException {
        MapFile map = new MapFile("host=127.0.0.1 port=%d user=%s password=%s dbname=santu options='-c jit=off'"
                .formatted(port, login.username(), login.password()));
        map.land();
        map.regions();
        for (Road road : ROADS) {
            map.road(road);
        }
        map.text.append(map.plain(Programs.resource("points.map")));
        String box = String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", extent[0], extent[1], extent[2], extent[3]);
        return Programs.resource("head.map").replace("@COMPRESSION@", "6")
                + map.text.toString().replace("@EXTENT@", box) + "END\n";
    }

    private String plain(String layers) {
        return layers.replace(
                "@CONNECTION@", """
                  CONNECTIONTYPE POSTGIS
                  CONNECTION "%s"
                  PROCESSING "CLOSE_CONNECTION=DEFER"
                  EXTENT @EXTENT@""".formatted(connection).indent(2).stripTrailing());
    }

    private void land() throws IOException {
        text.append(plain(Programs.resource("land.map")));
    }

    private void regions() throws IOException {
        text.append(plain(Programs.resource("regions.map")));
    }

    private void road(Road road) {
        text.append(plain("""
                  LAYER
                    NAME "road_%1$s" TYPE LINE STATUS ON
                @CONNECTION@
                    DATA "geom_3857 FROM (SELECT id, geom_3857, surface, name FROM layer.road WHERE grade = '%1$s') AS t USING UNIQUE id USING SRID=3857"
                    MAXSCALEDENOM %2$d
                    CLASSITEM "surface" LABELITEM "name"
                """.formatted(road.grade(), road.widest())));
        int[] scales = {Integer.MAX_VALUE, MIDDLE_SCALE, LARGE_SCALE, LARGEST_SCALE, 0};
        for (int band = 0; band < road.widths().length; band++) {
            if (road.widths()[band] > 0) {
                roadClass(road, band, scales[band + 1], scales[band], true);
                roadClass(road, band, scales[band + 1], scales[band], false);
            }
        }
        text.append("  END\n");
    }

    private void roadClass(Road road, int band, int minimum, int maximum, boolean loose) {
        double width = road.widths()[band];
        double inner = road.inner()[band];
        String cap = loose || inner == 0 ? "BUTT" : "ROUND";
        text.append("    CLASS").append(loose ? " EXPRESSION " + LOOSE : "");
        text.append(minimum > 0 ? " MINSCALEDENOM " + minimum : "");
        text.append(maximum < Integer.MAX_VALUE ? " MAXSCALEDENOM " + maximum : "")
                .append('\n');
        boolean dashed = inner == 0 && (loose || road.grade().equals("track"));
        line(road.casing(), width, cap, dashed);
        if (inner > 0) {
            if (loose) {
                line("#FFFFFF", inner, "BUTT", false);
            }
            line(road.fill(), inner, cap, loose);
        }
        if (maximum <= road.names()) {
            text.append("""
                          LABEL FONT "wqy" TYPE TRUETYPE SIZE 8 COLOR "#6B5A33" OUTLINECOLOR 255 255 255 OUTLINEWIDTH 2
                            ANGLE FOLLOW MAXOVERLAPANGLE 30 REPEATDISTANCE 320 PARTIALS FALSE
                          END
                    """.indent(0));
        }
        text.append("    END\n");
    }

    private void line(String colour, double width, String cap, boolean dashed) {
        text.append(String.format(
                Locale.ROOT,
                "      STYLE COLOR \"%s\" WIDTH %.1f LINECAP %s LINEJOIN ROUND%s END%n",
                colour,
                width,
                cap,
                dashed ? " PATTERN 6 4 END" : ""));
    }
}
