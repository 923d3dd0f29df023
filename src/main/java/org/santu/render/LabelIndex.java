package org.santu.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of the picture is taken: boxes in a grid of cells, each with the feature that owns it and its text. */
final class LabelIndex {
    /** As an owner: symbols are not in the way, other labels are. */
    static final String ANY_SYMBOL = "*";

    private static final int CELL_PIXELS = 48;

    private final Map<Long, List<Entry>> cells = new HashMap<>();
    private final Map<String, List<Box>> texts = new HashMap<>();

    private record Entry(Box box, String owner) {}

    /** Whether a box of somebody else is in the way. */
    boolean isTaken(Box box, String owner) {
        for (long cell : cells(box)) {
            for (Entry entry : cells.getOrDefault(cell, List.of())) {
                if (entry.box.intersects(box) && !isPassable(entry, owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPassable(Entry entry, String owner) {
        return entry.owner != null && (owner.equals(ANY_SYMBOL) || owner.equals(entry.owner));
    }

    /**
     * @param owner of a symbol, or null for a label, which nothing may cover
     */
    void add(Box box, String owner) {
        Entry entry = new Entry(box, owner);
        for (long cell : cells(box)) {
            cells.computeIfAbsent(cell, key -> new ArrayList<>(4)).add(entry);
        }
    }

    void addText(String text, Box box) {
        texts.computeIfAbsent(text, key -> new ArrayList<>(2)).add(box);
    }

    boolean hasText(String text) {
        return texts.containsKey(text);
    }

    boolean hasTextWithin(String text, Box box, double distancePixels) {
        Box near = box.grown(distancePixels);
        return texts.getOrDefault(text, List.of()).stream().anyMatch(near::intersects);
    }

    private static long[] cells(Box box) {
        int fromX = (int) Math.floor(box.minX() / CELL_PIXELS);
        int toX = (int) Math.floor(box.maxX() / CELL_PIXELS);
        int fromY = (int) Math.floor(box.minY() / CELL_PIXELS);
        int toY = (int) Math.floor(box.maxY() / CELL_PIXELS);
        long[] cells = new long[(toX - fromX + 1) * (toY - fromY + 1)];
        int i = 0;
        for (int x = fromX; x <= toX; x++) {
            for (int y = fromY; y <= toY; y++) {
                cells[i++] = ((long) x << 32) ^ (y & 0xffff_ffffL);
            }
        }
        return cells;
    }
}
