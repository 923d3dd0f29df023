package org.santu.sheet.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetFonts;

/** Draws the features of a plan into a box of a page, their names last, each where there is room. Used by one thread. */
final class PlanPainter {
    private static final double SMALL = 2.2;
    private static final double LETTERS = 2.5;
    private static final double HALO = 0.7;

    private final Recorder page;
    private final Rectangle2D box;
    private final Envelope extent;
    private final List<Rectangle2D> taken = new ArrayList<>();

    PlanPainter(Recorder page, Rectangle2D box, Envelope extent) {
        this.page = page;
        this.box = box;
        this.extent = extent;
    }

    void draw(List<PlanFeatures.Drawn> features) {
        Graphics2D graphics = (Graphics2D) page.create();
        graphics.clip(box);
        features.forEach(feature -> draw(graphics, feature.geometry(), feature.symbol()));
        for (PlanFeatures.Drawn feature : features) {
            if (feature.label() != null && !feature.label().isBlank()) {
                label(graphics, feature);
            }
        }
        graphics.dispose();
    }

    private void draw(Graphics2D graphics, Geometry geometry, PlanSymbol symbol) {
        if (geometry instanceof Polygon polygon) {
            symbol.paint(graphics, isDot(polygon) ? dot(polygon.getCentroid(), symbol) : path(polygon));
        } else if (geometry instanceof LineString line) {
            Path2D.Double path = new Path2D.Double();
            add(path, line);
            symbol.paint(graphics, path);
        } else if (geometry instanceof Point point) {
            symbol.paint(graphics, dot(point, symbol));
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                draw(graphics, geometry.getGeometryN(i), symbol);
            }
        }
    }

    /** Whether a feature is drawn as a dot: a point, or an area that is too small to be seen. */
    boolean isDot(Geometry geometry) {
        Envelope size = geometry.getEnvelopeInternal();
        double millimetres = Math.max(size.getWidth(), size.getHeight()) * box.getWidth() / extent.getWidth();
        return millimetres < SMALL;
    }

    private Shape dot(Point point, PlanSymbol symbol) {
        return symbol.dotAt(x(point.getX()), y(point.getY()));
    }

    private Path2D path(Polygon polygon) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        add(path, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(path, polygon.getInteriorRingN(i));
        }
        return path;
    }

    private void add(Path2D path, LineString line) {
        Coordinate[] places = line.getCoordinates();
        for (int i = 0; i < places.length; i++) {
            if (i == 0) {
                path.moveTo(x(places[i].x), y(places[i].y));
            } else {
                path.lineTo(x(places[i].x), y(places[i].y));
            }
        }
        if (line.isClosed() && places.length > 3) {
            path.closePath();
        }
    }

    private double x(double metres) {
        return box.getX() + (metres - extent.getMinX()) * box.getWidth() / extent.getWidth();
    }

    private double y(double metres) {
        return box.getMaxY() - (metres - extent.getMinY()) * box.getHeight() / extent.getHeight();
    }

    /** To the right, to the left, above or below; not at all where other names stand. */
    private void label(Graphics2D graphics, PlanFeatures.Drawn feature) {
        Point centre = feature.geometry().getCentroid();
        String text = SheetFonts.drawable(feature.label());
        double width = SheetFonts.width(text, LETTERS);
        double away = feature.symbol().dot() / 2 + 0.7;
        double x = x(centre.getX());
        double y = y(centre.getY());
        double[][] places = {
            {x + away, y + LETTERS * 0.36},
            {x - away - width, y + LETTERS * 0.36},
            {x - width / 2, y - away - 0.2},
            {x - width / 2, y + away + LETTERS * 0.8}
        };
        for (double[] place : places) {
            Rectangle2D room =
                    new Rectangle2D.Double(place[0] - 0.3, place[1] - LETTERS * 0.9, width + 0.6, LETTERS * 1.2);
            if (box.contains(room) && taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                Font font = SheetFonts.screenFont().deriveFont(Font.BOLD, (float) LETTERS);
                AffineTransform at = AffineTransform.getTranslateInstance(place[0], place[1]);
                ((Recorder) graphics).writeLetters(text, font, at, Color.WHITE, HALO);
                ((Recorder) graphics).writeLetters(text, font, at, ReportInks.INK, 0);
                return;
            }
        }
    }
}
