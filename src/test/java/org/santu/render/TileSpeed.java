package org.santu.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.santu.render.png.Png;

/** Measures how many tiles one thread draws and encodes; the features are in memory. {@code TileSpeed [SECONDS]}. */
final class TileSpeed {
    private static final List<String> STYLES = List.of(
            "protected_land", "region", "road", "pv_station", "relocation_site", "facility", "household", "village");

    private TileSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        List<STRtree> trees = new ArrayList<>();
        List<org.geotools.api.style.Style> styles = new ArrayList<>();
        SyntheticCounty county = new SyntheticCounty();
        for (String name : STYLES) {
            STRtree tree = new STRtree();
            for (var feature : county.layer(name)) {
                tree.insert(
                        ((org.locationtech.jts.geom.Geometry) feature.getDefaultGeometry()).getEnvelopeInternal(),
                        feature);
            }
            trees.add(tree);
            styles.add(ContactSheet.style(name));
        }
        for (int frame : new int[] {1, 2, 2, 1}) {
            run(trees, styles, frame, seconds);
        }
    }

    private static int encode(BufferedImage image) {
        return Png.of(image).length;
    }

    /** CPU time of this thread, since other work shares the machine. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @SuppressWarnings("unchecked")
    private static void run(List<STRtree> trees, List<org.geotools.api.style.Style> styles, int frame, int seconds) {
        Random random = new Random(1);
        long drawing = 0;
        long encoding = 0;
        long bytes = 0;
        int tiles = 0;
        int labels = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            int zoom = 12 + tiles % 5;
            double units = 2 * MapView.WEB_MERCATOR_HALF / (1L << zoom);
            double worldX = SyntheticCounty.X + (random.nextDouble() - 0.5) * 14_000;
            double worldY = SyntheticCounty.Y + (random.nextDouble() - 0.5) * 14_000;
            MapView view = MapView.tile(
                    null,
                    zoom,
                    (int) ((worldX + MapView.WEB_MERCATOR_HALF) / units),
                    (int) ((MapView.WEB_MERCATOR_HALF - worldY) / units),
                    256,
                    1,
                    frame);
            Envelope wanted = view.dataExtent(32);
            List<MapLayer> layers = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                layers.add(
                        new MapLayer(STYLES.get(i), styles.get(i), trees.get(i).query(wanted)));
            }
            long t0 = cpu();
            BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            labels += MapRenderer.render(graphics, view, layers).labelsPlaced();
            graphics.dispose();
            long t1 = cpu();
            bytes += encode(image);
            encoding += cpu() - t1;
            drawing += t1 - t0;
            tiles++;
        }
        System.out.printf(
                "frame %d x %d: %d tiles, drawing %.2f ms, encoding %.2f ms, %.0f tiles/s on one thread (CPU time), %.1f kB, %.1f labels%n",
                frame,
                frame,
                tiles,
                drawing / 1e6 / tiles,
                encoding / 1e6 / tiles,
                tiles / ((drawing + encoding) / 1e9),
                bytes / 1e3 / tiles,
                (double) labels / tiles);
    }
}
