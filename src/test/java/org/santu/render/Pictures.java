package org.santu.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Draws small pictures for tests: one unit is one pixel, the origin is the lower left corner. */
final class Pictures {
    static final int WHITE = 0xFFFFFFFF;

    private Pictures() {}

    static Style style(String rules) throws IOException {
        StyleDocument document = StyleReaderTest.read("""
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
                <NamedLayer><Name>x</Name><UserStyle><FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
                """.formatted(rules));
        if (!document.problems().isEmpty()) {
            throw new IllegalArgumentException(document.problems().toString());
        }
        return document.style();
    }

    /** Takes the texts away: fonts differ between machines. */
    static void removeLabels(Style style) {
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            group.rules().forEach(rule -> rule.symbolizers().removeIf(TextSymbolizer.class::isInstance));
        }
    }

    static SimpleFeature feature(String id, String wkt, Object... pairs) throws ParseException {
        return SyntheticCounty.feature(id, new WKTReader().read(wkt), pairs);
    }

    static MapView view(int width, int height) {
        return new MapView(new Envelope(0, width, 0, height), null, width, height, 1);
    }

    static BufferedImage draw(MapView view, List<MapLayer> layers) {
        BufferedImage image = new BufferedImage(view.widthPixels(), view.heightPixels(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        MapRenderer.render(graphics, view, layers);
        graphics.dispose();
        return image;
    }

    static BufferedImage draw(int width, int height, Style style, String... wkts) throws ParseException {
        List<SimpleFeature> features = new ArrayList<>();
        for (String wkt : wkts) {
            features.add(feature("f." + features.size(), wkt, "name", "名" + features.size()));
        }
        return draw(view(width, height), List.of(new MapLayer("x", style, features)));
    }

    /** Pixels that differ by more than {@code tolerance} in a channel. */
    static int countDifferent(BufferedImage a, BufferedImage b, int tolerance) {
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (distance(a.getRGB(x, y), b.getRGB(x, y)) > tolerance) {
                    different++;
                }
            }
        }
        return different;
    }

    /** A picture of half the width and height, four pixels in one. */
    static BufferedImage halved(BufferedImage image) {
        BufferedImage half =
                new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < half.getHeight(); y++) {
            for (int x = 0; x < half.getWidth(); x++) {
                int mixed = 0;
                for (int shift = 0; shift <= 24; shift += 8) {
                    int sum = 0;
                    for (int i = 0; i < 4; i++) {
                        sum += image.getRGB(2 * x + i % 2, 2 * y + i / 2) >>> shift & 255;
                    }
                    mixed |= (sum + 2) / 4 << shift;
                }
                half.setRGB(x, y, mixed);
            }
        }
        return half;
    }

    static int distance(int p, int q) {
        int most = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            most = Math.max(most, Math.abs(((p >> shift) & 255) - ((q >> shift) & 255)));
        }
        return most;
    }

    static int countInk(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += image.getRGB(x, y) == WHITE ? 0 : 1;
            }
        }
        return ink;
    }
}
