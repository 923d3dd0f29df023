package org.santu.network;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Finds the segments of polylines near a place: square buckets in flat arrays. Immutable, safe for concurrent use. */
final class SegmentGrid {
    private static final int MOST_BUCKETS = 4_000_000;

    private final List<Coordinate[]> lines;
    private final Envelope extent = new Envelope();
    private final double bucket;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] lineOf;
    private final int[] segmentOf;

    /** Takes a line and one of its segments. */
    @FunctionalInterface
    interface Visitor {
        void visit(int line, int segment);
    }

    /** @param lines each of at least two points; an empty array stands for a line that is not to be found */
    SegmentGrid(List<Coordinate[]> lines, double bucketMetres) {
        this.lines = lines;
        lines.forEach(line -> Arrays.stream(line).forEach(extent::expandToInclude));
        double side = Math.max(extent.isNull() ? 1 : extent.getWidth(), extent.isNull() ? 1 : extent.getHeight());
        bucket = Math.max(bucketMetres, side / Math.sqrt(MOST_BUCKETS));
        columns = extent.isNull() ? 1 : (int) (extent.getWidth() / bucket) + 1;
        rows = extent.isNull() ? 1 : (int) (extent.getHeight() / bucket) + 1;
        int[] counts = new int[columns * rows + 1];
        each((line, segment) -> spread(line, segment, at -> counts[at + 1]++));
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        first = counts.clone();
        lineOf = new int[counts[counts.length - 1]];
        segmentOf = new int[lineOf.length];
        each((line, segment) -> spread(line, segment, at -> {
            int place = counts[at]++;
            lineOf[place] = line;
            segmentOf[place] = segment;
        }));
    }

    private void each(Visitor visitor) {
        for (int line = 0; line < lines.size(); line++) {
            for (int segment = 0; segment + 1 < lines.get(line).length; segment++) {
                visitor.visit(line, segment);
            }
        }
    }

    private void spread(int line, int segment, java.util.function.IntConsumer buckets) {
        Coordinate a = lines.get(line)[segment];
        Coordinate b = lines.get(line)[segment + 1];
        Envelope box = new Envelope(a, b);
        int left = column(box.getMinX());
        int right = column(box.getMaxX());
        int top = row(box.getMinY());
        int bottom = row(box.getMaxY());
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                buckets.accept(row * columns + column);
            }
        }
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1.0, Math.floor((x - extent.getMinX()) / bucket)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1.0, Math.floor((y - extent.getMinY()) / bucket)));
    }

    /** Visits the segments whose buckets touch a box, some of them more than once. */
    void query(Envelope box, Visitor visitor) {
        if (extent.isNull() || !extent.intersects(box)) {
            return;
        }
        for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
            for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                visitBucket(row * columns + column, visitor);
            }
        }
    }

    private void visitBucket(int at, Visitor visitor) {
        for (int i = first[at]; i < first[at + 1]; i++) {
            visitor.visit(lineOf[i], segmentOf[i]);
        }
    }

    /**
     * The nearest segment, searched ring by ring.
     *
     * @return line and segment, or null where there are no lines within the distance
     */
    int[] nearest(Coordinate point, double mostMetres) {
        int[] best = {-1, -1};
        double[] least = {mostMetres};
        double outside = extent.isNull() ? Double.MAX_VALUE : extent.distance(new Envelope(point));
        if (outside > mostMetres) {
            return null;
        }
        int column = column(point.x);
        int row = row(point.y);
        int rings = Math.max(Math.max(column, columns - 1 - column), Math.max(row, rows - 1 - row));
        for (int ring = 0; ring <= rings && Math.max(outside, (ring - 1) * bucket) <= least[0]; ring++) {
            visitRing(column, row, ring, (line, segment) -> {
                Coordinate[] points = lines.get(line);
                double metres = org.locationtech.jts.algorithm.Distance.pointToSegment(
                        point, points[segment], points[segment + 1]);
                boolean tie = metres == least[0] && (line < best[0] || line == best[0] && segment < best[1]);
                if (metres < least[0] || tie || best[0] < 0 && metres <= least[0]) {
                    least[0] = metres;
                    best[0] = line;
                    best[1] = segment;
                }
            });
        }
        return best[0] < 0 ? null : best;
    }

    private void visitRing(int column, int row, int ring, Visitor visitor) {
        for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
            boolean whole = r == row - ring || r == row + ring;
            int step = whole || ring == 0 ? 1 : 2 * ring;
            for (int c = column - ring; c <= column + ring; c += step) {
                if (c >= 0 && c < columns) {
                    visitBucket(r * columns + c, visitor);
                }
            }
        }
    }
}
