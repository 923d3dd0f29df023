package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;

/** Every shipped theme on the demo county; the pictures are kept in {@code target/themes} to look at. */
class ThemeMapTest {
    private static final Path PICTURES = Path.of("target", "themes");
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningSantu santu = RunningSantu.withDemo();

    private HttpResponse<byte[]> get(String path) throws Exception {
        String password = "admin:" + HttpTestConfiguration.ADMIN_PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(santu.address() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void everyThemeIsDrawnWithALegend() throws Exception {
        List<String> names = JsonPath.read(text("/api/themes"), "$[*].name");
        assertThat(names).hasSizeGreaterThan(5);
        List<Number> extent = JsonPath.read(text("/api/layers/region"), "$.extent");
        for (String name : names) {
            String theme = text("/api/themes");
            String layer = first(theme, name, "layer");
            String style = first(theme, name, "style");
            String legend = text("/api/layers/" + layer + "/legend?style=" + style);
            List<String> titles = JsonPath.read(legend, "$[*].title.en");
            assertThat(titles).as(name).isNotEmpty().doesNotContain("").allMatch(title -> !title.contains("null"));
            assertThat(ink(picture(name, layer + ":" + style, extent, 10)))
                    .as(name)
                    .isGreaterThan(0.003);
            Files.writeString(PICTURES.resolve(name + ".txt"), String.join("\n", titles));
        }
    }

    private static String first(String json, String name, String key) {
        List<String> found = JsonPath.read(json, "$[?(@.name=='" + name + "')]." + key);
        return found.get(0);
    }

    /** The county in one picture, with relief and names. */
    private BufferedImage picture(String name, String layer, List<Number> extent, int zoom) throws Exception {
        int[] from = tile(extent.get(0).doubleValue(), extent.get(3).doubleValue(), zoom);
        int[] to = tile(extent.get(2).doubleValue(), extent.get(1).doubleValue(), zoom);
        BufferedImage alone = new BufferedImage(
                (to[0] - from[0] + 1) * 256, (to[1] - from[1] + 1) * 256, BufferedImage.TYPE_INT_ARGB);
        BufferedImage all = new BufferedImage(alone.getWidth(), alone.getHeight(), BufferedImage.TYPE_INT_RGB);
        all.createGraphics().fillRect(0, 0, all.getWidth(), all.getHeight());
        String above = "region," + layer;
        for (int x = from[0]; x <= to[0]; x++) {
            for (int y = from[1]; y <= to[1]; y++) {
                String place = "/" + zoom + "/" + x + "/" + y + ".png";
                int left = (x - from[0]) * 256;
                int top = (y - from[1]) * 256;
                all.createGraphics().drawImage(read("/tiles/hillshade" + place), left, top, null);
                all.createGraphics().drawImage(read("/tiles/" + above + place), left, top, null);
                alone.createGraphics().drawImage(read("/tiles/" + layer + place), left, top, null);
            }
        }
        Files.createDirectories(PICTURES);
        ImageIO.write(all, "png", PICTURES.resolve(name + ".png").toFile());
        return alone;
    }

    private BufferedImage read(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static int[] tile(double lon, double lat, int zoom) {
        double side = 1 << zoom;
        double radians = Math.toRadians(lat);
        double y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
        return new int[] {(int) ((lon + 180) / 360 * side), (int) (y * side)};
    }

    /** The share of pixels that are painted. */
    private static double ink(BufferedImage image) throws IOException {
        long painted = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                painted += image.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        return painted / (double) (image.getWidth() * image.getHeight());
    }
}
