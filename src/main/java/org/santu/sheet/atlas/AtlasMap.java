package org.santu.sheet.atlas;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.sheet.furniture.DegreePlot;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.SheetFonts;

/** The map of the index: which sheet shows which land. */
final class AtlasMap {
    private static final Color INK = new Color(0x26241F);
    private static final Color PALE = new Color(0x8A6680);
    private static final Color BORDER = new Color(0x6E4765);
    private static final Color LINE = new Color(0xB3A9B0);
    private static final Color MISSING = new Color(0xCFCBC6);
    /** Neighbouring townships differ; all are pale enough for figures to stand on. */
    private static final Color[] TINTS = {
        new Color(0xFBF3DF), new Color(0xEAF1E2), new Color(0xE6EFF5), new Color(0xF6E9E6), new Color(0xEFEAF4)
    };

    private static final double FIGURES = Ink.legible(2.3);
    private static final double TOWNSHIPS = 2.9;
    /** Few villages have room for larger letters. */
    private static final int FEW = 40;

    private static final double LARGER = 1.4;
    private static final double HALO = 0.7;
    private static final int TRIES = 14;

    private final AtlasLand land;
    private final DegreePlot plot;
    private final double figures;
    private final double names;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private AtlasMap(AtlasLand land, DegreePlot plot, boolean few) {
        this.land = land;
        this.plot = plot;
        figures = FIGURES * (few ? LARGER : 1);
        names = Ink.SMALLEST_LETTERS * (few ? LARGER : 1);
    }

    static void draw(Ink ink, Rectangle2D box, Envelope extent, AtlasLand land, List<AtlasVillage> villages) {
        new AtlasMap(land, DegreePlot.fitting(extent, box), villages.size() <= FEW).draw(ink, villages);
    }

    private void draw(Ink ink, List<AtlasVillage> villages) {
        Map<String, Color> tints = tints();
        land.townships().forEach(each -> ink.fill(plot.path(each.area()), tints.get(each.code())));
        for (AtlasVillage village : villages) {
            Geometry area = land.villages().get(village.code());
            if (area != null && village.problem() != null) {
                ink.fill(plot.path(area), MISSING);
            }
        }
        land.villages().values().forEach(area -> ink.draw(plot.path(area), 0.12, LINE));
        land.townships().forEach(each -> ink.draw(plot.path(each.area()), 0.35, BORDER));
        villages.forEach(village -> figure(ink, village));
        villages.forEach(village -> name(ink, village));
        if (land.townships().size() > 1) {
            land.townships().forEach(each -> name(ink, each));
        }
    }

    /** The first tint that no neighbour before it has. */
    private Map<String, Color> tints() {
        Map<String, Color> tints = new HashMap<>();
        for (AtlasLand.Township township : land.townships()) {
            List<Color> free = new ArrayList<>(List.of(TINTS));
            for (AtlasLand.Township other : land.townships()) {
                if (tints.containsKey(other.code()) && other.area().intersects(township.area())) {
                    free.remove(tints.get(other.code()));
                }
            }
            tints.put(township.code(), free.isEmpty() ? TINTS[tints.size() % TINTS.length] : free.get(0));
        }
        return tints;
    }

    private Coordinate place(AtlasVillage village) {
        Geometry area = land.villages().get(village.code());
        return area == null
                ? land.points().get(village.code())
                : area.getInteriorPoint().getCoordinate();
    }

    private void figure(Ink ink, AtlasVillage village) {
        Coordinate place = place(village);
        if (place == null) {
            return;
        }
        double x = plot.x(place.x);
        double y = plot.y(place.y);
        if (!land.villages().containsKey(village.code())) {
            ink.fill(new Ellipse2D.Double(x - 0.5, y - 0.5, 1, 1), INK);
            y -= 1.2;
        }
        String figure = String.valueOf(village.number());
        double half = SheetFonts.width(figure, figures) / 2;
        Rectangle2D box = new Rectangle2D.Double(x - half, y - figures * 0.5, 2 * half, figures);
        write(ink, figure, x, y + figures * 0.36, figures, Font.BOLD, INK);
        taken.add(box);
    }

    /** Below the figure where the village is wide enough, as those of a township are. */
    private void name(Ink ink, AtlasVillage village) {
        Geometry area = land.villages().get(village.code());
        Coordinate place = place(village);
        if (area == null || place == null) {
            return;
        }
        double width = SheetFonts.width(village.name(), names);
        Envelope extent = area.getEnvelopeInternal();
        double x = plot.x(place.x);
        double y = plot.y(place.y) + figures * 0.5 + names;
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - names * 0.8, width, names);
        boolean fits = width < extent.getWidth() * plot.perX() * 0.8 && names * 3 < extent.getHeight() * plot.perY();
        if (fits && taken.stream().noneMatch(box::intersects)) {
            write(ink, village.name(), x, y, names, Font.PLAIN, INK);
            taken.add(box);
        }
    }

    /** Where no figure stands, as near to the middle as can be. */
    private void name(Ink ink, AtlasLand.Township township) {
        Envelope extent = township.area().getEnvelopeInternal();
        double width = SheetFonts.width(township.name(), TOWNSHIPS);
        Rectangle2D best = null;
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < TRIES; i++) {
            for (int j = 1; j < TRIES; j++) {
                double longitude = extent.getMinX() + extent.getWidth() * i / TRIES;
                double latitude = extent.getMinY() + extent.getHeight() * j / TRIES;
                double x = plot.x(longitude);
                double y = plot.y(latitude);
                Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - TOWNSHIPS * 0.55, width, TOWNSHIPS * 1.1);
                double far = Math.hypot(x - plot.x(extent.centre().x), y - plot.y(extent.centre().y));
                boolean inside = township.area()
                        .contains(new GeometryFactory().createPoint(new Coordinate(longitude, latitude)));
                if (inside && far < nearest && taken.stream().noneMatch(box::intersects)) {
                    nearest = far;
                    best = box;
                }
            }
        }
        if (best != null) {
            write(
                    ink,
                    township.name(),
                    best.getCenterX(),
                    best.getMaxY() - TOWNSHIPS * 0.25,
                    TOWNSHIPS,
                    Font.BOLD,
                    PALE);
            taken.add(best);
        }
    }

    private static void write(Ink ink, String text, double x, double baseline, double size, int style, Color colour) {
        AffineTransform start = AffineTransform.getTranslateInstance(x - SheetFonts.width(text, size) / 2, baseline);
        Font font = SheetFonts.screenFont().deriveFont(style, (float) size);
        ink.graphics().writeLetters(text, font, start, Color.WHITE, HALO);
        ink.graphics().writeLetters(text, font, start, colour, 0);
    }
}
