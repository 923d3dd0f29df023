package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.santu.testing.SmallCounty.SOUTH_LAT;
import static org.santu.testing.SmallCounty.WEST_LON;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.geotools.api.referencing.operation.MathTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.crs.CoordinateSystems;
import org.santu.ogc.ServedCrs;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The same place lights up whatever the version, the reference system and so the order of the numbers in the box. */
@HttpTest
class AxisOrderTest {
    /** The station is a square of 0.01 degrees; it lies in the north-western part of this box. */
    private static final double WEST = WEST_LON + 0.015;

    private static final double EAST = WEST + 0.03;
    private static final double SOUTH = SOUTH_LAT + 0.03;
    private static final double NORTH = SOUTH + 0.03;

    @Autowired
    MockMvc http;

    static Stream<List<String>> boxes() throws Exception {
        String degrees = box(WEST, SOUTH, EAST, NORTH);
        String swapped = box(SOUTH, WEST, NORTH, EAST);
        double[] plain = in(4547);
        double[] prefixed = in(4526);
        double[] neighbour = in(4548);
        double[] mercator = in(3857);
        return Stream.of(
                List.of("1.1.1", "EPSG:4326", degrees),
                List.of("1.1.1", "EPSG:4490", degrees),
                List.of("1.3.0", "EPSG:4326", swapped),
                List.of("1.3.0", "EPSG:4490", swapped),
                List.of("1.3.0", "CRS:84", degrees),
                List.of("1.1.1", "EPSG:3857", east(mercator)),
                List.of("1.3.0", "EPSG:3857", east(mercator)),
                List.of("1.1.1", "EPSG:4547", east(plain)),
                List.of("1.3.0", "EPSG:4547", north(plain)),
                List.of("1.1.1", "EPSG:4526", east(prefixed)),
                List.of("1.3.0", "EPSG:4526", north(prefixed)),
                List.of("1.3.0", "EPSG:4548", north(neighbour)));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void theSamePlaceLightsUp(List<String> asked) throws Exception {
        BufferedImage image = map(asked);
        double[] centre = centre(image);
        // The zone whose middle is far away is turned by half a degree and more.
        double tolerance = asked.get(1).equals("EPSG:4548") ? 12 : 3;
        assertThat(centre[0]).isCloseTo(100, within(tolerance));
        assertThat(centre[1]).isCloseTo(100, within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void aClickThereFindsTheStation(List<String> asked) throws Exception {
        boolean old = asked.get(0).equals("1.1.1");
        WmsClient client = new WmsClient(http, As.admin());
        String question = query("GetFeatureInfo", asked) + "&QUERY_LAYERS=pv_station&INFO_FORMAT=application/json";
        String hit = WmsClient.text(client.ask(question + (old ? "&X=100&Y=100" : "&I=100&J=100")));
        assertThat(hit).contains("村级电站", "\"numberReturned\":1");
        String miss = WmsClient.text(client.ask(question + (old ? "&X=220&Y=220" : "&I=220&J=220")));
        assertThat(miss).contains("\"numberReturned\":0").doesNotContain("村级电站");
    }

    @Test
    void wrongOrderShowsNothing() throws Exception {
        String degrees = box(WEST, SOUTH, EAST, NORTH);
        assertThat(WmsClient.ink(map(List.of("1.3.0", "EPSG:4326", degrees)))).isZero();
        assertThat(WmsClient.ink(map(List.of("1.3.0", "EPSG:4547", east(in(4547))))))
                .isZero();
    }

    @Test
    void everyZoneOfTheRegisterWritesTheNorthingFirst() {
        assertThat(ServedCrs.list().stream().filter(crs -> crs.name().matches("EPSG:45\\d\\d")))
                .hasSize(42)
                .allMatch(ServedCrs::northFirst);
        assertThat(ServedCrs.find("EPSG:3857").orElseThrow().northFirst()).isFalse();
        assertThat(ServedCrs.find("CRS:84").orElseThrow().northFirst()).isFalse();
        assertThat(ServedCrs.find("EPSG:4490").orElseThrow().northFirst()).isTrue();
        assertThat(ServedCrs.find("EPSG:4326").orElseThrow().northFirst()).isTrue();
    }

    private BufferedImage map(List<String> asked) throws Exception {
        return new WmsClient(http, As.admin()).picture(query("GetMap", asked) + "&FORMAT=image/png&TRANSPARENT=TRUE");
    }

    private static String query(String request, List<String> asked) {
        return "SERVICE=WMS&REQUEST=" + request + "&VERSION=" + asked.get(0)
                + "&LAYERS=pv_station&STYLES=&WIDTH=300&HEIGHT=300&"
                + (asked.get(0).equals("1.1.1") ? "SRS=" : "CRS=") + asked.get(1) + "&BBOX=" + asked.get(2);
    }

    /** West, south, east, north of the corners in another system. */
    private static double[] in(int epsg) throws Exception {
        MathTransform transform = CoordinateSystems.transform(CoordinateSystems.get(4490), CoordinateSystems.get(epsg));
        double[] corners = {WEST, SOUTH, EAST, NORTH};
        transform.transform(corners, 0, corners, 0, 2);
        return corners;
    }

    private static String east(double[] corners) {
        return box(corners[0], corners[1], corners[2], corners[3]);
    }

    private static String north(double[] corners) {
        return box(corners[1], corners[0], corners[3], corners[2]);
    }

    private static String box(double... numbers) {
        return String.format(Locale.ROOT, "%.7f,%.7f,%.7f,%.7f", numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static double[] centre(BufferedImage image) {
        double x = 0;
        double y = 0;
        int pixels = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if (image.getRGB(column, row) >>> 24 > 128 && row < 160) {
                    x += column;
                    y += row;
                    pixels++;
                }
            }
        }
        assertThat(pixels).isGreaterThan(200);
        return new double[] {x / pixels, y / pixels};
    }
}
