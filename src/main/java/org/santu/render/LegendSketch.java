package org.santu.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Collection;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Rule;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.Text;

/** Draws the symbol of one line of a legend with the painters of the map, into pixels or on paper. */
final class LegendSketch {
    private final Collection<Rule> rules;
    private final boolean trueSize;
    private final double largest;
    private final int width;
    private final int height;

    private LegendSketch(Collection<Rule> rules) {
        this.rules = rules;
        largest = largest(rules);
        // An example of a size must have that size.
        trueSize = rules.stream().allMatch(Legend::isOnlyThere);
        int side = trueSize ? (int) Math.ceil(largest) + 2 : 0;
        width = Math.max(Legend.WIDTH_PIXELS, side);
        height = Math.max(Legend.HEIGHT_PIXELS, side);
    }

    static BufferedImage picture(Collection<Rule> rules, double pixelRatio) {
        LegendSketch sketch = new LegendSketch(rules);
        int width = (int) Math.round(sketch.width * pixelRatio);
        int height = (int) Math.round(sketch.height * pixelRatio);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        sketch.paint(graphics, pixelRatio);
        graphics.dispose();
        return image;
    }

    static LegendDrawing of(Text title, Collection<Rule> rules) {
        LegendSketch sketch = new LegendSketch(rules);
        return new LegendDrawing(title, sketch.width, sketch.height, graphics -> sketch.paint(graphics, 1));
    }

    static LegendDrawing of(LegendItem item) {
        BufferedImage image = item.symbol();
        double ratio = item.pixelRatio();
        AffineTransform placing = AffineTransform.getScaleInstance(1 / ratio, 1 / ratio);
        return new LegendDrawing(
                item.title(),
                image.getWidth() / ratio,
                image.getHeight() / ratio,
                graphics -> graphics.drawImage(image, placing, null));
    }

    private void paint(Graphics2D graphics, double pixelRatio) {
        int deviceWidth = (int) Math.round(width * pixelRatio);
        int deviceHeight = (int) Math.round(height * pixelRatio);
        MapView view = new MapView(new Envelope(0, width, 0, height), null, deviceWidth, deviceHeight, pixelRatio);
        Canvas canvas = new Canvas(graphics, view);
        if (!trueSize) {
            shrink(canvas);
        }
        for (Rule rule : rules) {
            SimpleFeature sample = LegendSample.of(rule, width, height);
            Drawing drawing = new Drawing(canvas, sample, (Geometry) sample.getDefaultGeometry());
            CompiledStyle.compile(rule).painters().forEach(painter -> painter.paint(drawing));
        }
        canvas.dispose();
    }

    /** The side of the largest point symbol. */
    private static double largest(Collection<Rule> rules) {
        MapView view = new MapView(new Envelope(0, 1, 0, 1), null, 1, 1, 1);
        double largest = 0;
        for (Rule rule : rules) {
            SimpleFeature sample = LegendSample.of(rule, Legend.WIDTH_PIXELS, Legend.HEIGHT_PIXELS);
            for (Painter painter : CompiledStyle.compile(rule).painters()) {
                if (painter instanceof PointPainter point) {
                    largest = Math.max(largest, point.paintedSize(sample, view));
                }
            }
        }
        return largest;
    }

    /** Makes point symbols that are larger than the patch fit into it. */
    private void shrink(Canvas canvas) {
        double room = Legend.HEIGHT_PIXELS - 1.0;
        if (largest > room) {
            canvas.graphics.translate(Legend.WIDTH_PIXELS / 2.0, Legend.HEIGHT_PIXELS / 2.0);
            canvas.graphics.scale(room / largest, room / largest);
            canvas.graphics.translate(-Legend.WIDTH_PIXELS / 2.0, -Legend.HEIGHT_PIXELS / 2.0);
            canvas.drawOutlinesOnly();
        }
    }
}
