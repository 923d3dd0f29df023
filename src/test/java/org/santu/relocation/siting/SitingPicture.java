package org.santu.relocation.siting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.santu.network.RoadLine;
import org.santu.terrain.GridFrame;
import org.santu.terrain.Slopes;
import org.santu.terrain.Suitability;

/** A worked-out plan as a picture: relief, what is ruled out in grey, scores from yellow to green, roads, flows, sites. */
final class SitingPicture {
    private static final int PIXELS_PER_CELL = 2;

    private final SitingInput input;
    private final SitingResult result;
    private final GridFrame frame;

    SitingPicture(SitingInput input, SitingResult result) {
        this.input = input;
        this.result = result;
        this.frame = input.ground().frame();
    }

    BufferedImage draw() {
        BufferedImage image = land();
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform place = new AffineTransform();
        place.scale(PIXELS_PER_CELL / frame.cellWidth(), -PIXELS_PER_CELL / frame.cellHeight());
        place.translate(-frame.west(), -frame.north());
        ShapeWriter shapes = new ShapeWriter();
        pen.setColor(new Color(0x6b6b6b));
        pen.setStroke(new BasicStroke(0.9f));
        for (RoadLine road : input.roads()) {
            pen.draw(place.createTransformedShape(shapes.toShape(road.line())));
        }
        pen.setColor(new Color(0x1f5fa8));
        pen.setStroke(new BasicStroke(1.6f));
        for (Move move : result.moves()) {
            Coordinate from = input.movers().get(move.mover()).centre();
            Coordinate to = result.sites().get(move.site()).centre();
            pen.draw(place.createTransformedShape(new Line2D.Double(from.x, from.y, to.x, to.y)));
            dot(pen, place, from, 3, new Color(0x1f5fa8));
        }
        for (int j = 0; j < result.sites().size(); j++) {
            boolean open = result.open().contains(j);
            Path2D outline = new Path2D.Double(place.createTransformedShape(
                    shapes.toShape(result.sites().get(j).shape())));
            pen.setColor(open ? new Color(0xc2401c) : new Color(0xff, 0xff, 0xff, 200));
            pen.fill(outline);
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(1));
            pen.draw(outline);
            if (open) {
                dot(pen, place, result.sites().get(j).centre(), 7, new Color(0xc2401c));
            }
        }
        pen.dispose();
        return image;
    }

    private static void dot(Graphics2D pen, AffineTransform place, Coordinate where, int radius, Color colour) {
        var point = place.transform(new java.awt.geom.Point2D.Double(where.x, where.y), null);
        pen.setColor(Color.WHITE);
        pen.fillOval((int) point.getX() - radius - 1, (int) point.getY() - radius - 1, 2 * radius + 3, 2 * radius + 3);
        pen.setColor(colour);
        pen.fillOval((int) point.getX() - radius, (int) point.getY() - radius, 2 * radius + 1, 2 * radius + 1);
    }

    private BufferedImage land() {
        Suitability suitability = result.land().suitability();
        float[] shade = Slopes.hillshade(input.ground(), 315, 45);
        BufferedImage image = new BufferedImage(
                frame.columns() * PIXELS_PER_CELL, frame.rows() * PIXELS_PER_CELL, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int cell = y / PIXELS_PER_CELL * frame.columns() + x / PIXELS_PER_CELL;
                double light = Float.isNaN(shade[cell]) ? 0.7 : 0.45 + 0.6 * shade[cell];
                boolean outside = suitability.reasons(cell).contains("outside");
                double score = suitability.score(cell);
                double[] colour = outside
                        ? new double[] {240, 240, 240}
                        : Double.isNaN(score)
                                ? new double[] {205, 200, 196}
                                : new double[] {250 - 190 * score, 235 - 75 * score, 150 - 60 * score};
                int rgb = 0;
                for (double part : colour) {
                    rgb = rgb << 8 | (int) Math.min(255, part * (outside ? 1 : light));
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }
}
