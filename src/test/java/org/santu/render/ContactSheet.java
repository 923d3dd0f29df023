package org.santu.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;

/** Draws made-up villages with the project's styles into a folder, for the eye: {@code ContactSheet FOLDER}. */
final class ContactSheet {
    static final Color PAPER = new Color(0xF7F4EC);

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        SyntheticCounty county = new SyntheticCounty();
        List<String> all = List.of(
                "protected_land",
                "region",
                "road",
                "pv_station",
                "relocation_site",
                "project",
                "facility",
                "household",
                "relocation_candidate",
                "village");
        for (int zoom = 10; zoom <= 17; zoom++) {
            write(folder, "base-z" + zoom, county, zoom, List.of("protected_land", "region", "road", "village"));
            write(
                    folder,
                    "status-z" + zoom,
                    county,
                    zoom,
                    List.of("region", "road", "facility", "household", "village"));
            write(
                    folder,
                    "projects-z" + zoom,
                    county,
                    zoom,
                    List.of("region", "road", "pv_station", "relocation_site", "project", "village"));
            write(folder, "all-z" + zoom, county, zoom, all);
        }
        for (String variant : List.of(
                "household.cause",
                "household.exit",
                "household.helper",
                "pv_station.verdict",
                "project.progress",
                "village.incidence",
                "relocation_candidate")) {
            for (int zoom : new int[] {13, 15, 16}) {
                write(folder, variant + "-z" + zoom, county, zoom, List.of("region", "road", variant, "village"));
            }
        }
        legends(folder);
    }

    private static void write(Path folder, String name, SyntheticCounty county, int zoom, List<String> styles)
            throws IOException {
        ImageIO.write(
                draw(county, zoom, 900, 640, 1, styles),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    static BufferedImage draw(
            SyntheticCounty county, int zoom, int width, int height, double ratio, List<String> styles)
            throws IOException {
        return draw(zoom, width, height, ratio, layers(county, styles));
    }

    static BufferedImage draw(int zoom, int width, int height, double ratio, List<MapLayer> layers) {
        double units = 2 * MapView.WEB_MERCATOR_HALF / 256 / (1L << zoom);
        double x = SyntheticCounty.X + 300;
        double y = SyntheticCounty.Y + 200;
        Envelope extent = new Envelope(
                x - units * width / 2, x + units * width / 2, y - units * height / 2, y + units * height / 2);
        BufferedImage image =
                new BufferedImage((int) (width * ratio), (int) (height * ratio), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        MapRenderer.render(graphics, new MapView(extent, null, image.getWidth(), image.getHeight(), ratio), layers);
        graphics.dispose();
        return image;
    }

    static List<MapLayer> layers(SyntheticCounty county, List<String> styles) throws IOException {
        List<MapLayer> layers = new ArrayList<>();
        for (String style : styles) {
            layers.add(new MapLayer(style, style(style), county.layer(style.replaceAll("\\..*", ""))));
        }
        return layers;
    }

    static Style style(String name) throws IOException {
        try (InputStream stream = Files.newInputStream(Path.of("styles", name + ".sld"))) {
            return StyleReader.read(stream, name).style();
        }
    }

    private static void legends(Path folder) throws IOException {
        BufferedImage image = new BufferedImage(1500, 1000, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, 1500, 1000);
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_TEXT_ANTIALIASING, java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(Fonts.find(List.of(), 0, 12));
        int x = 10;
        int y = 10;
        try (var files = Files.list(Path.of("styles"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sld")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".sld", "");
                List<LegendItem> items = Legend.of(style(name), 12_000, 1);
                if (y + items.size() * 22 + 20 > 990) {
                    y = 10;
                    x += 250;
                }
                graphics.setColor(new Color(0x883333));
                graphics.drawString(name, x, y + 12);
                y += 18;
                for (LegendItem item : items) {
                    graphics.drawImage(item.symbol(), x, y, null);
                    graphics.setColor(Color.BLACK);
                    graphics.drawString(item.title().zh() + " " + item.title().en(), x + 34, y + 13);
                    y += 22;
                }
                y += 8;
            }
        }
        graphics.dispose();
        ImageIO.write(image, "png", folder.resolve("legends.png").toFile());
    }
}
