package org.santu.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Places along lines: of each line the part inside the frame, from its middle outwards. Letters follow the bends where the style
 * says so and the bends are gentle; names are read from left to right, and Chinese ones along steep lines from top to bottom with
 * upright letters.
 */
final class LineLabels {
    /** Where along a line labels are tried, as shares of the free length from its middle. */
    private static final double[] TRIES = {0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75};

    /** Lines steeper than this carry Chinese letters upright, one below the other. */
    private static final double STEEP = Math.toRadians(50);

    /** A line is cut where more of it is missing than numbers are wrong by. */
    private static final double UNCUT_PIXELS = 0.01;

    private LineLabels() {}

    static List<LabelChoices> of(
            LabelRequest request, Font font, double unitScale, ScreenTransform transform, LabelFrame frame) {
        LabelSpec spec = request.spec();
        List<TextBlock.Letter> letters = letters(request.text(), font);
        double width = letters.stream().mapToDouble(TextBlock.Letter::advance).sum()
                + spec.letterSpacing * (letters.size() - 1);
        double aside = spec.lineOffset.of(request.feature()) * unitScale;
        ScreenGeometry screen = ScreenGeometry.of(request.geometry(), transform, frame.box());
        double fromCutEnd = frame.fromCutEnd(spec, unitScale);
        List<LabelChoices> wanted = new ArrayList<>();
        for (double[] line : screen.lines()) {
            double whole = LineWalk.length(line);
            for (Clipping.Piece piece : Clipping.line(line, frame.box())) {
                double[] path = LineWalk.leftToRight(piece.xy());
                double length = LineWalk.length(path);
                double before = piece.startLength() > UNCUT_PIXELS ? fromCutEnd : 0;
                double behind = piece.startLength() + length < whole - UNCUT_PIXELS ? fromCutEnd : 0;
                double first = path == piece.xy() ? before : behind;
                double free = length - width - before - behind;
                if (free < 0) {
                    continue;
                }
                double repeat = spec.repeatPixels * unitScale;
                int copies = repeat > 0 ? 1 + (int) (free / (width + repeat)) : 1;
                for (int i = 0; i < copies; i++) {
                    double share = free / copies;
                    wanted.add(tries(spec, letters, font, path, first + i * share, share, aside));
                }
            }
        }
        return wanted;
    }

    private static List<TextBlock.Letter> letters(String text, Font font) {
        return text.codePoints()
                .mapToObj(codePoint -> TextBlock.letter(Character.toString(codePoint), font))
                .toList();
    }

    private static LabelChoices tries(
            LabelSpec spec,
            List<TextBlock.Letter> letters,
            Font font,
            double[] path,
            double from,
            double free,
            double aside) {
        List<Supplier<LabelPlace>> places = new ArrayList<>();
        for (double attempt : TRIES) {
            places.add(() -> follow(spec, letters, font, path, from + free / 2 * (1 + attempt), aside));
        }
        return new LabelChoices(places);
    }

    /** Sets the letters one by one from {@code start} along the path, or answers null where the path bends too sharply. */
    private static LabelPlace follow(
            LabelSpec spec, List<TextBlock.Letter> letters, Font font, double[] path, double start, double aside) {
        double size = font.getSize2D();
        double limit = Math.toRadians(spec.maximumTurnDegrees);
        double width = letters.stream().mapToDouble(TextBlock.Letter::advance).sum()
                + spec.letterSpacing * (letters.size() - 1);
        double[] begin = LineWalk.at(path, start);
        double[] end = LineWalk.at(path, start + width);
        double straight = Math.atan2(end[1] - begin[1], end[0] - begin[0]);
        boolean upright = Math.abs(straight) > STEEP && letters.stream().allMatch(TextBlock.Letter::isHan);
        // a path goes from left to right; where it climbs, its upper end is read first
        double standing = !upright ? 0 : straight > 0 ? -Math.PI / 2 : Math.PI / 2;
        List<TextBlock.Letter> inOrder = upright && straight < 0 ? reversed(letters) : letters;
        List<AffineTransform> placings = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        double walked = start;
        double previous = Double.NaN;
        for (TextBlock.Letter letter : inOrder) {
            double[] left = LineWalk.at(path, walked);
            double[] right = LineWalk.at(path, walked + letter.advance());
            double angle = spec.followLine ? Math.atan2(right[1] - left[1], right[0] - left[0]) : straight;
            if (!Double.isNaN(previous) && Math.abs(turn(angle - previous)) > limit) {
                return null;
            }
            if (!spec.followLine
                    && Math.abs(turn(Math.atan2(right[1] - left[1], right[0] - left[0]) - straight)) > limit) {
                return null;
            }
            previous = angle;
            double along = walked - start;
            double middleX = spec.followLine
                    ? (left[0] + right[0]) / 2
                    : begin[0] + (along + letter.advance() / 2) * Math.cos(straight);
            double middleY = spec.followLine
                    ? (left[1] + right[1]) / 2
                    : begin[1] + (along + letter.advance() / 2) * Math.sin(straight);
            AffineTransform placing = new AffineTransform();
            placing.translate(middleX, middleY);
            placing.rotate(angle + standing);
            placing.translate(-letter.advance() / 2, size * 0.36 - aside);
            placings.add(placing);
            Shape body =
                    placing.createTransformedShape(new Rectangle2D.Double(0, -size * 0.86, letter.advance(), size));
            Rectangle2D bounds = body.getBounds2D();
            boxes.add(new Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
            walked += letter.advance() + spec.letterSpacing;
        }
        return new LabelPlace(boxes, () -> outline(inOrder, placings), () -> texts(inOrder, font, placings), null);
    }

    private static Shape outline(List<TextBlock.Letter> letters, List<AffineTransform> placings) {
        Path2D.Float outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < placings.size(); i++) {
            outline.append(placings.get(i).createTransformedShape(letters.get(i).outline()), false);
        }
        return outline;
    }

    private static List<PlacedText> texts(List<TextBlock.Letter> letters, Font font, List<AffineTransform> placings) {
        List<PlacedText> texts = new ArrayList<>();
        for (int i = 0; i < placings.size(); i++) {
            texts.add(new PlacedText(letters.get(i).text(), font, placings.get(i)));
        }
        return texts;
    }

    private static List<TextBlock.Letter> reversed(List<TextBlock.Letter> letters) {
        List<TextBlock.Letter> reversed = new ArrayList<>(letters);
        Collections.reverse(reversed);
        return reversed;
    }

    private static double turn(double radians) {
        return Math.IEEEremainder(radians, 2 * Math.PI);
    }
}
