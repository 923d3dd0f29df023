package org.santu.sheet.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;

/** Knows what colour, pen and font are set, so that they are set only when they change. */
final class PdfState {
    private final PdfBytes out;
    private int fill;
    private int stroke;
    private int fillAlpha;
    private int strokeAlpha;
    private String pattern;
    private double width;
    private int cap;
    private int join;
    private float[] dashes;
    private double phase;
    private int letters;
    private double fontSize;

    PdfState(PdfBytes out) {
        this.out = out;
        forget();
    }

    /** After the operator {@code Q}, what was set before {@code q} is in force again, but we do not remember it. */
    void forget() {
        fill = -1;
        stroke = -1;
        fillAlpha = -1;
        strokeAlpha = -1;
        pattern = null;
        width = -1;
        cap = -1;
        join = -1;
        dashes = null;
        phase = -1;
        letters = -1;
        fontSize = -1;
    }

    void fill(Color colour) {
        int rgb = colour.getRGB() & 0xffffff;
        if (rgb != fill || pattern != null) {
            colour(colour, "rg\n", "g\n");
            fill = rgb;
            pattern = null;
        }
        fillAlpha(colour.getAlpha());
    }

    void fillPattern(String name) {
        if (!name.equals(pattern)) {
            out.text("/Pattern cs ").text(name).text(" scn\n");
            pattern = name;
        }
        fillAlpha(255);
    }

    private void fillAlpha(int alpha) {
        if (alpha != fillAlpha) {
            out.text("/a" + alpha + " gs\n");
            fillAlpha = alpha;
        }
    }

    void stroke(Color colour) {
        int rgb = colour.getRGB() & 0xffffff;
        if (rgb != stroke) {
            colour(colour, "RG\n", "G\n");
            stroke = rgb;
        }
        if (colour.getAlpha() != strokeAlpha) {
            out.text("/s" + colour.getAlpha() + " gs\n");
            strokeAlpha = colour.getAlpha();
        }
    }

    private void colour(Color colour, String operator, String greyOperator) {
        out.number(colour.getRed() / 255.0, 3);
        if (colour.getRed() == colour.getGreen() && colour.getGreen() == colour.getBlue()) {
            out.text(greyOperator);
        } else {
            out.number(colour.getGreen() / 255.0, 3)
                    .number(colour.getBlue() / 255.0, 3)
                    .text(operator);
        }
    }

    void pen(BasicStroke pen, double scale) {
        double wide = Math.round(pen.getLineWidth() * scale * 100) / 100.0;
        if (wide != width) {
            out.number(wide).text("w\n");
            width = wide;
        }
        if (pen.getEndCap() != cap) {
            cap = pen.getEndCap();
            out.text((cap == BasicStroke.CAP_ROUND ? 1 : cap == BasicStroke.CAP_SQUARE ? 2 : 0) + " J\n");
        }
        if (pen.getLineJoin() != join) {
            join = pen.getLineJoin();
            out.text((join == BasicStroke.JOIN_ROUND ? 1 : join == BasicStroke.JOIN_BEVEL ? 2 : 0) + " j\n");
        }
        float[] wanted =
                pen.getDashArray() == null ? new float[0] : pen.getDashArray().clone();
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] *= (float) scale;
        }
        double shift = wanted.length == 0 ? 0 : pen.getDashPhase() * scale;
        if (!Arrays.equals(wanted, dashes) || shift != phase) {
            out.text("[ ");
            for (float dash : wanted) {
                out.number(dash);
            }
            out.text("] ").number(shift).text("d\n");
            dashes = wanted;
            phase = shift;
        }
    }

    /** @param mode 0 filled, 1 outlined, 2 both */
    void letters(int mode) {
        if (mode != letters) {
            out.text(mode + " Tr\n");
            letters = mode;
        }
    }

    void font(double size) {
        double rounded = Math.round(size * 100) / 100.0;
        if (rounded != fontSize) {
            out.text("/F ").number(rounded).text("Tf ");
            fontSize = rounded;
        }
    }
}
