package org.santu.tile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.santu.render.MapView;

/**
 * Where one layer was changed lately: finds the newest change that touches an area. A quadtree of the web-mercator square whose
 * nodes know the newest change beneath them, so that most of the tree need not be looked at. Not thread-safe.
 */
final class TouchIndex {
    /** Cells of the last level are about two kilometres wide. */
    private static final int DEEPEST = 14;

    private final Node root = new Node(0, 0, MapView.WEB_MERCATOR_HALF);

    private final Map<String, String> codes = new HashMap<>();

    /**
     * @param sequence not smaller than any before
     * @param code region of the feature after the change, or null
     * @param codeBefore region of the feature before the change, or null
     */
    void add(long sequence, Envelope extent, String code, String codeBefore) {
        Node node = root;
        double x = (extent.getMinX() + extent.getMaxX()) / 2;
        double y = (extent.getMinY() + extent.getMaxY()) / 2;
        boolean inside = Math.max(Math.abs(x), Math.abs(y)) <= MapView.WEB_MERCATOR_HALF;
        double size = Math.max(extent.getWidth(), extent.getHeight());
        node.newest = sequence;
        for (int depth = 0; inside && depth < DEEPEST && size <= node.half; depth++) {
            node = node.child(x, y);
            node.newest = sequence;
        }
        node.add(sequence, extent, one(code), one(codeBefore));
    }

    /** The same text is kept once: thousands of features lie in a village. */
    private String one(String code) {
        return code == null ? null : codes.computeIfAbsent(code, same -> same);
    }

    /**
     * The newest change that touches the area, or {@code known} when none of them is newer.
     *
     * @param regionPrefix only features of this region count, so that a tag tells nobody about others; empty for all features
     */
    long newest(Envelope area, String regionPrefix, long known) {
        return root.newest(area, regionPrefix, known);
    }

    /** A square cell; its entries have their middle in it and are no wider than it. */
    private static final class Node {
        private final double x;
        private final double y;
        private final double half;
        private final Node[] children = new Node[4];
        private long newest;
        private int count;
        private long[] sequences = new long[0];
        private double[] boxes = new double[0];
        private String[] regions = new String[0];

        Node(double x, double y, double half) {
            this.x = x;
            this.y = y;
            this.half = half;
        }

        Node child(double pointX, double pointY) {
            int number = (pointX < x ? 0 : 1) + (pointY < y ? 0 : 2);
            if (children[number] == null) {
                double quarter = half / 2;
                children[number] = new Node(
                        pointX < x ? x - quarter : x + quarter, pointY < y ? y - quarter : y + quarter, quarter);
            }
            return children[number];
        }

        void add(long sequence, Envelope extent, String code, String codeBefore) {
            if (count == sequences.length) {
                int room = Math.max(2, count + (count >> 1));
                sequences = Arrays.copyOf(sequences, room);
                boxes = Arrays.copyOf(boxes, room * 4);
                regions = Arrays.copyOf(regions, room * 2);
            }
            sequences[count] = sequence;
            boxes[4 * count] = extent.getMinX();
            boxes[4 * count + 1] = extent.getMaxX();
            boxes[4 * count + 2] = extent.getMinY();
            boxes[4 * count + 3] = extent.getMaxY();
            regions[2 * count] = code;
            regions[2 * count + 1] = codeBefore;
            count++;
        }

        long newest(Envelope area, String regionPrefix, long known) {
            if (newest <= known || !mayTouch(area)) {
                return known;
            }
            long found = known;
            for (int i = count - 1; i >= 0 && sequences[i] > found; i--) {
                if (boxes[4 * i] <= area.getMaxX()
                        && boxes[4 * i + 1] >= area.getMinX()
                        && boxes[4 * i + 2] <= area.getMaxY()
                        && boxes[4 * i + 3] >= area.getMinY()
                        && (isIn(regions[2 * i], regionPrefix) || isIn(regions[2 * i + 1], regionPrefix))) {
                    found = sequences[i];
                }
            }
            for (Node child : children) {
                if (child != null) {
                    found = child.newest(area, regionPrefix, found);
                }
            }
            return found;
        }

        private static boolean isIn(String code, String regionPrefix) {
            return regionPrefix.isEmpty() || (code != null && code.startsWith(regionPrefix));
        }

        /** Entries reach at most half of their width out of the cell; outside of the square anything may. */
        private boolean mayTouch(Envelope area) {
            double reach = 2 * half;
            return half >= MapView.WEB_MERCATOR_HALF
                    || (area.getMinX() <= x + reach
                            && area.getMaxX() >= x - reach
                            && area.getMinY() <= y + reach
                            && area.getMaxY() >= y - reach);
        }
    }
}
