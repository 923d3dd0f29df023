package org.santu.sheet.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.santu.sheet.output.PreparedPage.PreparedPattern;
import org.santu.sheet.output.PreparedPage.PreparedPicture;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.SheetFonts;

/** Turns marks into the operators of one content stream. Used by one thread. */
final class PdfContent {
    private static final double BOLD_PEN = 1 / 26.0;
    private static final double SLANT = 0.21;

    private final PdfBytes out = new PdfBytes();
    private final PdfPath path = new PdfPath(out);
    private final AffineTransform toPage;
    private final Uses uses;
    private final PdfState state = new PdfState(out);
    private Rectangle2D clip;

    /** What a page needs besides its operators; shared with its patterns. */
    static final class Uses {
        final Set<Integer> fillAlphas = new TreeSet<>();
        final Set<Integer> strokeAlphas = new TreeSet<>();
        final Set<Integer> codePoints = new TreeSet<>();
        final List<PreparedPicture> pictures = new ArrayList<>();
        final List<PreparedPattern> patterns = new ArrayList<>();
    }

    /** @param toPage from millimetres of marks to points of the page, y upwards */
    PdfContent(AffineTransform toPage, Uses uses) {
        this.toPage = toPage;
        this.uses = uses;
    }

    byte[] write(List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            clip(mark.clip());
            AffineTransform placing = new AffineTransform(toPage);
            placing.concatenate(mark.placing());
            if (mark instanceof Mark.Area area) {
                boolean outlined = i + 1 < marks.size() && isOutlineOf(marks.get(i + 1), area);
                area(area, outlined ? (Mark.Line) marks.get(++i) : null, placing);
            } else if (mark instanceof Mark.Line line) {
                pen(line, placing);
                path.draw(line.shape(), placing, "S\n", "S\n");
            } else if (mark instanceof Mark.Letters letters) {
                letters(letters, placing);
            } else if (mark instanceof Mark.Picture picture) {
                picture(picture, placing);
            } else if (mark instanceof Mark.Pattern pattern) {
                pattern(pattern, placing);
            }
        }
        clip(null);
        return out.deflated();
    }

    private static boolean isOutlineOf(Mark mark, Mark.Area area) {
        return mark instanceof Mark.Line line
                && line.shape() == area.shape()
                && line.placing().equals(area.placing())
                && Objects.equals(line.clip(), area.clip());
    }

    private void clip(Rectangle2D wanted) {
        if (wanted == clip || wanted != null && wanted.equals(clip)) {
            return;
        }
        if (clip != null) {
            out.text("Q\n");
            state.forget();
        }
        clip = wanted;
        if (wanted != null) {
            Rectangle2D box = toPage.createTransformedShape(wanted).getBounds2D();
            out.text("q ").number(box.getX()).number(box.getY());
            out.number(box.getWidth()).number(box.getHeight()).text("re W n\n");
        }
    }

    private void area(Mark.Area area, Mark.Line outline, AffineTransform placing) {
        if (area.colour().getAlpha() == 0 && outline == null) {
            return;
        }
        fill(area.colour());
        if (outline != null) {
            pen(outline, placing);
            path.draw(area.shape(), placing, "B\n", "B*\n");
        } else {
            path.draw(area.shape(), placing, "f\n", "f*\n");
        }
    }

    private void fill(Color colour) {
        state.fill(colour);
        uses.fillAlphas.add(colour.getAlpha());
    }

    private void stroke(Color colour) {
        state.stroke(colour);
        uses.strokeAlphas.add(colour.getAlpha());
    }

    private void pen(Mark.Line line, AffineTransform placing) {
        stroke(line.colour());
        state.pen(line.pen(), scale(placing));
    }

    static double scale(AffineTransform placing) {
        return Math.sqrt(Math.abs(placing.getDeterminant()));
    }

    private void letters(Mark.Letters letters, AffineTransform placing) {
        double scale = scale(placing);
        boolean halo = letters.haloWidth() > 0;
        boolean bold = (letters.style() & Font.BOLD) != 0;
        if (halo) {
            stroke(letters.colour());
            double width = letters.haloWidth() + (bold ? letters.size() * BOLD_PEN : 0);
            state.pen(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), scale);
            out.text("/Span<</ActualText()>>BDC\n");
        } else {
            fill(letters.colour());
            if (bold) {
                stroke(letters.colour());
                state.pen(new BasicStroke((float) (letters.size() * BOLD_PEN)), scale);
            }
        }
        state.letters(halo ? 1 : bold ? 2 : 0);
        double[] m = new double[6];
        placing.getMatrix(m);
        double slant = (letters.style() & Font.ITALIC) != 0 ? SLANT : 0;
        out.text("BT ");
        state.font(letters.size() * scale);
        double a = m[0] / scale;
        double b = m[1] / scale;
        double c = -m[2] / scale + slant * a;
        double d = -m[3] / scale + slant * b;
        if (Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) < 1e-6) {
            out.number(m[4]).number(m[5]).text("Td <");
        } else {
            out.number(a, 4).number(b, 4).number(c, 4).number(d, 4);
            out.number(m[4]).number(m[5]).text("Tm <");
        }
        letters.text().codePoints().forEach(codePoint -> {
            uses.codePoints.add(codePoint);
            out.hex(SheetFonts.glyph(codePoint));
        });
        out.text("> Tj ET\n");
        if (halo) {
            out.text("EMC\n");
        }
    }

    private void picture(Mark.Picture picture, AffineTransform placing) {
        fill(Color.BLACK);
        String name = "/I" + uses.pictures.size();
        uses.pictures.add(PdfPicture.of(picture.image()));
        AffineTransform unit = new AffineTransform(placing);
        unit.translate(0, picture.image().getHeight());
        unit.scale(picture.image().getWidth(), -picture.image().getHeight());
        double[] m = new double[6];
        unit.getMatrix(m);
        out.text("q ");
        for (double value : m) {
            out.number(value, 4);
        }
        out.text("cm ").text(name).text(" Do Q\n");
    }

    private void pattern(Mark.Pattern pattern, AffineTransform placing) {
        AffineTransform cell = new AffineTransform(placing);
        cell.translate(pattern.cell().getX(), pattern.cell().getY());
        byte[] content = new PdfContent(new AffineTransform(), uses).write(pattern.drawing());
        String name = "/P" + uses.patterns.size();
        uses.patterns.add(
                new PreparedPattern(pattern.cell().getWidth(), pattern.cell().getHeight(), content, cell));
        state.fillPattern(name);
        uses.fillAlphas.add(255);
        path.draw(pattern.shape(), placing, "f\n", "f*\n");
    }
}
