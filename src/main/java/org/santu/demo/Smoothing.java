package org.santu.demo;

import org.locationtech.jts.geom.Coordinate;

/** Takes the steps out of lines that follow cells of a grid, by weights 1-2-1 over neighbours; both ends stay. */
final class Smoothing {
    private Smoothing() {}

    /** @return a new line with as many points */
    static Coordinate[] smooth(Coordinate[] raw, int rounds) {
        int last = raw.length - 1;
        Coordinate[] line = new Coordinate[raw.length];
        for (int k = 0; k <= last; k++) {
            line[k] = new Coordinate(raw[k].x, raw[k].y);
        }
        for (int round = 0; round < rounds; round++) {
            double px = line[0].x;
            double py = line[0].y;
            for (int k = 1; k < last; k++) {
                double cx = line[k].x;
                double cy = line[k].y;
                line[k].x = (px + 2 * cx + line[k + 1].x) / 4;
                line[k].y = (py + 2 * cy + line[k + 1].y) / 4;
                px = cx;
                py = cy;
            }
        }
        return line;
    }
}
