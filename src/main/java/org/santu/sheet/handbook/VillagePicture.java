package org.santu.sheet.handbook;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.sheet.Sheet;
import org.santu.sheet.SheetMaker;
import org.santu.sheet.SheetRequest;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.furniture.PlaceBlock;
import org.santu.sheet.furniture.ScaleBar;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.MovedMark;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.store.Region;
import org.springframework.stereotype.Component;

/** The small map of a village in its handbook: the map of its status sheet, with a north arrow, legend and scale bar at its right. */
@Component
class VillagePicture {
    private static final String TEMPLATE = "status";
    private static final double BESIDE = 46;
    private static final double GAP = 3;
    private static final double NORTH = 15;
    private static final double BAR = 13;
    private static final double[] LETTERS = {2.6, 2.35, Ink.SMALLEST_LETTERS};

    private final SheetMaker maker;

    VillagePicture(SheetMaker maker) {
        this.maker = maker;
    }

    /**
     * @param marks in a box from (0, 0) as wide as was asked for
     * @param height of the box in millimetres
     */
    record Picture(List<Mark> marks, double height) {}

    /** @return empty when nothing of the village is located; sizes in millimetres */
    Optional<Picture> draw(Caller caller, Region village, HandbookOptions options, double width, double mostHeight) {
        try {
            Sheet sheet = maker.make(
                    caller,
                    SheetRequest.of(TEMPLATE, village.code(), options.printedOn())
                            .withPaper(PageSize.read("A4"), Orientation.LANDSCAPE)
                            .withPublicEdition(options.publicEdition())
                            .withLocale(options.locale()));
            return Optional.of(picture(sheet, width, mostHeight));
        } catch (SantuException e) {
            // A handbook without its map is better than none; the sheet itself says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Picture picture(Sheet sheet, double width, double mostHeight) {
        Rectangle2D window = sheet.map().millimetres();
        // The whole of it, or a village that is tall would lose its ends.
        double scale = Math.min((width - BESIDE) / window.getWidth(), mostHeight / window.getHeight());
        double beside = width - window.getWidth() * scale;
        double mapHeight = window.getHeight() * scale;
        LegendBlock legend = legend(sheet.legend(), scale, beside - 2 * GAP, mapHeight - NORTH - BAR);
        double height = Math.max(mapHeight, NORTH + legend.height(beside - 2 * GAP) + BAR);
        AffineTransform move = AffineTransform.getTranslateInstance(0, (height - mapHeight) / 2);
        move.scale(scale, scale);
        move.translate(-window.getX(), -window.getY());
        List<Mark> marks = new ArrayList<>(sheet.pages().get(0).marks().stream()
                .filter(mark -> mark.bounds().intersects(window))
                .map(mark -> MovedMark.of(mark, move, window))
                .toList());
        marks.addAll(furniture(sheet, legend, scale, width - beside + GAP, beside - 2 * GAP, height));
        return new Picture(marks, height);
    }

    /** In the largest letters with which it has room; never cut. */
    private static LegendBlock legend(LegendBlock legend, double scale, double width, double height) {
        LegendBlock fitted = legend;
        for (double letters : LETTERS) {
            fitted = legend.resized(letters, scale);
            if (fitted.height(width) <= height) {
                break;
            }
        }
        return fitted;
    }

    private static List<Mark> furniture(
            Sheet sheet, LegendBlock legend, double scale, double x, double width, double height) {
        Recorder recorder = new Recorder();
        Ink ink = new Ink(recorder);
        PlaceBlock.north(ink, x + width - 4, GAP, NORTH - GAP);
        legend.place(ink, x, NORTH, width, height - NORTH, true);
        int denominator = (int) Math.round(sheet.map().scaleDenominator() / scale);
        // The last figure stands to the right of the end of its bar.
        ScaleBar.of(denominator, width - 8).draw(ink, x, height - GAP - 1.3, 1);
        return recorder.marks();
    }
}
