package org.santu.render;

/** Repeats a graphic along lines and outlines, turned with the line. */
final class GraphicStroke {
    private GraphicStroke() {}

    static void paint(Drawing drawing, GraphicSpec graphic, double scale, double aside) {
        ScreenGeometry screen = drawing.screen();
        screen.lines()
                .forEach(line -> along(drawing, graphic, scale, aside == 0 ? line : LineOffset.of(line, aside, false)));
        screen.rings()
                .forEach(ring -> along(drawing, graphic, scale, aside == 0 ? ring : LineOffset.of(ring, aside, true)));
    }

    private static void along(Drawing drawing, GraphicSpec graphic, double scale, double[] xy) {
        double size = graphic.size(drawing.feature, scale);
        double step = size + graphic.gap(drawing.feature, scale);
        double next = graphic.initialGap(drawing.feature, scale) + size / 2;
        if (!(step > 0.5)) {
            return;
        }
        Box seen = drawing.canvas.picture.grown(size);
        double walked = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            double length = Math.hypot(dx, dy);
            if (next <= walked + length) {
                double degrees = Math.toDegrees(Math.atan2(dy, dx));
                double[] range = Clipping.range(xy[i], xy[i + 1], dx, dy, seen);
                double first = range == null ? walked + length : walked + range[0] * length;
                if (next < first) {
                    next += Math.floor((first - next) / step) * step;
                }
                while (next <= walked + length) {
                    double t = (next - walked) / length;
                    if (range == null || t > range[1]) {
                        next += (Math.floor((walked + length - next) / step) + 1) * step;
                        break;
                    }
                    graphic.draw(drawing.canvas, drawing.feature, scale, xy[i] + t * dx, xy[i + 1] + t * dy, degrees);
                    next += step;
                }
            }
            walked += length;
        }
    }
}
