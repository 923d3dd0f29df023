package org.santu.sheet.handbook;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.sheet.Sheet;
import org.santu.sheet.SheetMaker;
import org.santu.sheet.SheetRequest;
import org.santu.sheet.form.MovedMark;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.store.Region;
import org.springframework.stereotype.Component;

/** The small map of a village in its handbook: the map of its status sheet without what stands around it. */
@Component
class VillagePicture {
    private static final String TEMPLATE = "status";

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
            Rectangle2D window = sheet.map().millimetres();
            double scale = width / window.getWidth();
            double height = Math.min(mostHeight, window.getHeight() * scale);
            Rectangle2D shown = new Rectangle2D.Double(
                    window.getX(), window.getCenterY() - height / scale / 2, window.getWidth(), height / scale);
            AffineTransform move = AffineTransform.getScaleInstance(scale, scale);
            move.translate(-shown.getX(), -shown.getY());
            List<Mark> marks = sheet.pages().get(0).marks().stream()
                    .filter(mark -> mark.bounds().intersects(shown))
                    .map(mark -> MovedMark.of(mark, move, shown))
                    .toList();
            return Optional.of(new Picture(marks, height));
        } catch (SantuException e) {
            // A handbook without its map is better than none; the sheet itself says what is wrong with it.
            return Optional.empty();
        }
    }
}
