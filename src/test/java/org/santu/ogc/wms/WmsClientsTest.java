package org.santu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.geometry.jts.JTS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.crs.CoordinateSystems;
import org.santu.ogc.ServedCrs;
import org.santu.store.http.LayerFigures;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;

/**
 * Programs that people really use ask for maps of the demo county: GDAL, OWSLib and QGIS, as far as they are installed. What
 * they draw is compared with what the service gives when asked directly.
 */
@Tag("slow")
class WmsClientsTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path PICTURES = Path.of("target", "wms");
    private static RunningSantu santu;
    private static Envelope county;

    @TempDir
    Path scratch;

    @BeforeAll
    static void start() throws IOException {
        santu = RunningSantu.withDemo();
        double[] extent = santu.bean(LayerFigures.class)
                .of(Caller.system(), santu.bean(Catalog.class).getLayer("region"))
                .extent();
        county = new Envelope(extent[0], extent[2], extent[1], extent[3]);
        Files.createDirectories(PICTURES);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.1, EPSG:4326, xyXY",
        "1.3.0, EPSG:4326, yxYX",
        "1.1.1, EPSG:3857, xyXY",
        "1.3.0, EPSG:4547, yxYX",
        "1.1.1, EPSG:4547, xyXY"
    })
    void gdalDrawsTheSameMap(String version, String crs, String order) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gdal_translate")), "skipped: GDAL is not installed");
        Envelope box = box(crs);
        String description = """
                <GDAL_WMS>
                  <Service name="WMS">
                    <Version>%s</Version>
                    <ServerUrl>%s/wms?</ServerUrl>
                    <%7$s>%s</%7$s>
                    <ImageFormat>image/png</ImageFormat>
                    <Layers>region,road,village</Layers>
                    <BBoxOrder>%s</BBoxOrder>
                  </Service>
                  <DataWindow>
                    <UpperLeftX>%s</UpperLeftX><UpperLeftY>%s</UpperLeftY>
                    <LowerRightX>%8$s</LowerRightX><LowerRightY>%9$s</LowerRightY>
                    <SizeX>500</SizeX><SizeY>400</SizeY>
                  </DataWindow>
                  <BandsCount>3</BandsCount>
                  <BlockSizeX>500</BlockSizeX><BlockSizeY>400</BlockSizeY>
                  <UserPwd>admin:%10$s</UserPwd>
                </GDAL_WMS>
                """.formatted(
                        version,
                        santu.address(),
                        crs,
                        order,
                        box.getMinX(),
                        box.getMaxY(),
                        version.equals("1.3.0") ? "CRS" : "SRS",
                        box.getMaxX(),
                        box.getMinY(),
                        HttpTestConfiguration.ADMIN_PASSWORD);
        Path source = Files.writeString(scratch.resolve("santu.xml"), description);
        Path out = PICTURES.resolve(("gdal-" + version + "-" + crs + ".png").replace(':', '-'));
        Program.run(scratch, List.of("/usr/bin/gdal_translate", "-q", "-of", "PNG", source.toString(), out.toString()));
        assertSame(ImageIO.read(out.toFile()), map(crs, box, 500, 400, "region,road,village", version), 1);
    }

    @Test
    void gdalFindsTheLayersByItself() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gdalinfo")), "skipped: GDAL is not installed");
        String found = Program.run(
                scratch,
                List.of(
                        "/usr/bin/gdalinfo",
                        "--config",
                        "GDAL_HTTP_USERPWD",
                        "admin:" + HttpTestConfiguration.ADMIN_PASSWORD,
                        "WMS:" + santu.address() + "/wms"));
        assertThat(found).contains("SUBDATASET_1_NAME", "LAYERS=village", "LAYERS=household", "LAYERS=region");
    }

    @Test
    void owslibReadsBothVersions() throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/owslib")),
                "skipped: OWSLib is not installed");
        String found = Program.run(
                scratch,
                List.of(
                        PYTHON,
                        "src/test/owslib/wms.py",
                        santu.address() + "/wms",
                        "admin",
                        HttpTestConfiguration.ADMIN_PASSWORD,
                        PICTURES.toAbsolutePath().toString()));
        for (String version : List.of("1.1.1", "1.3.0")) {
            assertThat(found)
                    .contains(version + " operations GetCapabilities,GetFeatureInfo,GetLegendGraphic,GetMap")
                    .contains(version + " formats image/png|image/png; mode=8bit|image/jpeg|application/pdf")
                    .contains(version + " layers facility,household,project,")
                    .contains(version + " styles default")
                    .contains(version + " refused True")
                    .containsPattern(version + " info [1-9]");
            BufferedImage drawn =
                    ImageIO.read(PICTURES.resolve("owslib-" + version + ".png").toFile());
            assertThat(drawn.getWidth()).isEqualTo(400);
        }
        assertSame(
                ImageIO.read(PICTURES.resolve("owslib-1.1.1.png").toFile()),
                ImageIO.read(PICTURES.resolve("owslib-1.3.0.png").toFile()),
                1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4547", "EPSG:4526"})
    void qgisDrawsTheSameMapAndTellsWhatIsThere(String crs) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/qgis")), "skipped: QGIS is not installed");
        Envelope box = box(crs);
        Path out = PICTURES.resolve(("qgis-" + crs + ".png").replace(':', '-'));
        String said = Program.run(
                scratch,
                List.of(
                        PYTHON,
                        "src/test/qgis/wms_map.py",
                        santu.address() + "/wms",
                        "admin",
                        HttpTestConfiguration.ADMIN_PASSWORD,
                        "region,road,village",
                        crs,
                        "500",
                        "400",
                        number(box.getMinX()),
                        number(box.getMinY()),
                        number(box.getMaxX()),
                        number(box.getMaxY()),
                        out.toAbsolutePath().toString()));
        assertThat(said).contains("crs " + crs, "holds the centre True").doesNotContain("error", "centre False");
        assertSame(ImageIO.read(out.toFile()), map(crs, box, 500, 400, "region,road,village", "1.1.1"), 3);
    }

    /** The middle of the county in a system, in the shape of the picture. */
    private static Envelope box(String crs) throws Exception {
        MathTransform transform = CoordinateSystems.transform(
                CoordinateSystems.get(4490), CoordinateSystems.get(Integer.parseInt(crs.substring(5))));
        Envelope all = JTS.transform(county, null, transform, 8);
        // A pixel is a power of two and the corners are whole pixels, so that no client rounds them to another size.
        double pixel = Math.scalb(1, Math.getExponent(Math.min(all.getWidth() / 500, all.getHeight() / 400) * 0.4));
        double west = Math.rint(all.centre().x / pixel - 250) * pixel;
        double south = Math.rint(all.centre().y / pixel - 200) * pixel;
        return new Envelope(west, west + 500 * pixel, south, south + 400 * pixel);
    }

    private static BufferedImage map(String crs, Envelope box, int width, int height, String layers, String version)
            throws Exception {
        boolean north =
                version.equals("1.3.0") && ServedCrs.find(crs).orElseThrow().northFirst();
        String corners = north
                ? number(box.getMinY()) + "," + number(box.getMinX()) + "," + number(box.getMaxY()) + ","
                        + number(box.getMaxX())
                : number(box.getMinX()) + "," + number(box.getMinY()) + "," + number(box.getMaxX()) + ","
                        + number(box.getMaxY());
        String query = "SERVICE=WMS&REQUEST=GetMap&VERSION=" + version + "&LAYERS=" + layers + "&STYLES=&"
                + (version.equals("1.3.0") ? "CRS=" : "SRS=") + crs + "&BBOX=" + corners + "&WIDTH=" + width
                + "&HEIGHT=" + height + "&FORMAT=" + URLEncoder.encode("image/png", StandardCharsets.UTF_8);
        String sign = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                ("admin:" + HttpTestConfiguration.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(santu.address() + "/wms?" + query))
                                .header("Authorization", sign)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image).as(new String(answer.body(), StandardCharsets.UTF_8)).isNotNull();
        ImageIO.write(
                image,
                "png",
                PICTURES.resolve(("direct-" + version + "-" + crs + ".png").replace(':', '-'))
                        .toFile());
        return image;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.15f", value);
    }

    /** Pictures that differ by no more than this on average, of 255, are the same map. */
    private static void assertSame(BufferedImage one, BufferedImage other, double most) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        long sum = 0;
        int ink = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                ink += (b & 0xFFFFFF) != 0xFFFFFF ? 1 : 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
            }
        }
        assertThat(ink).isGreaterThan(1000);
        assertThat(sum / 3.0 / one.getWidth() / one.getHeight()).isLessThan(most);
    }
}
