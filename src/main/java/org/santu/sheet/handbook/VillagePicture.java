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
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.MovedMark;
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
            // The whole of it, or a village that is tall would lose its ends.
            double scale = Math.min(width / window.getWidth(), mostHeight / window.getHeight());
            double height = window.getHeight() * scale;
            AffineTransform move = AffineTransform.getTranslateInstance((width - window.getWidth() * scale) / 2, 0);
            move.scale(scale, scale);
            move.translate(-window.getX(), -window.getY());
            List<Mark> marks = sheet.pages().get(0).marks().stream()
                    .filter(mark -> mark.bounds().intersects(window))
                    .map(mark -> MovedMark.of(mark, move, window))
                    .toList();
            return Optional.of(new Picture(marks, height));
        } catch (SantuException e) {
            // A handbook without its map is better than none; the sheet itself says what is wrong with it.
            return Optional.empty();
        }
    }
}
