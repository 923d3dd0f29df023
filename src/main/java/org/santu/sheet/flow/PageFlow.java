package org.santu.sheet.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.santu.sheet.flow.Block.Placed;
import org.santu.sheet.page.Ink;

/** Puts blocks one after the other into columns, and on wide pages side by side. Used by one thread. */
public final class PageFlow {
    /** A column on a page, in millimetres. */
    public record Area(double x, double y, double width, double height) {}

    private static final double MOST_STRETCH = 1.5;

    private final Deque<Block> waiting = new ArrayDeque<>();

    public PageFlow(Collection<? extends Block> blocks) {
        waiting.addAll(blocks);
    }

    public boolean isDone() {
        return waiting.isEmpty();
    }

    /** Adds what shall come last. */
    public void add(Collection<? extends Block> blocks) {
        waiting.addAll(blocks);
    }

    /**
     * Fills columns one after the other; narrow blocks stand side by side. What does not fit waits for the next call.
     *
     * @param ink null to try only
     */
    public void fill(Ink ink, List<Area> columns, double gap) {
        for (Area column : columns) {
            fill(ink, column, gap, false);
        }
    }

    /** Fills a page: as {@link #fill}, but a long narrow block goes on beside itself, and at least something is placed. */
    public void fillPage(Ink ink, Area page, double gap) {
        fill(ink, page, gap, true);
    }

    private void fill(Ink ink, Area area, double gap, boolean page) {
        double used = 0;
        while (!waiting.isEmpty()) {
            double left = area.height() - used;
            Block next = waiting.peek();
            int copies = (int) ((area.width() + gap) / (next.preferredWidth() + gap));
            if (page && copies > 1 && next.height(next.preferredWidth()) > left) {
                columns(ink, area, used, copies, gap);
                return;
            }
            double tall = row(ink, area, used, gap, page && used == 0);
            if (tall < 0) {
                return;
            }
            used += tall;
        }
    }

    /** A long block in columns beside each other. */
    private void columns(Ink ink, Area page, double used, int copies, double gap) {
        double width = (page.width() - gap * (copies - 1)) / copies;
        for (int i = 0; i < copies && !waiting.isEmpty(); i++) {
            Block block = waiting.poll();
            Placed placed = block.place(
                    ink, page.x() + i * (width + gap), page.y() + used, width, page.height() - used, used == 0);
            if (placed.height() == 0 || placed.rest() != null) {
                waiting.push(placed.height() == 0 ? block : placed.rest());
            } else if (i + 1 < copies) {
                return;
            }
        }
    }

    /** @return the height of the row, or -1 when the area is full */
    private double row(Ink ink, Area area, double used, double gap, boolean whole) {
        List<Block> row = row(area.width(), gap);
        double natural = row.stream().mapToDouble(Block::preferredWidth).sum();
        double room = area.width() - gap * (row.size() - 1);
        double stretch =
                Math.min(row.size() == 1 && natural > room * 0.55 ? Double.MAX_VALUE : MOST_STRETCH, room / natural);
        double x = area.x();
        double tallest = 0;
        List<Block> rests = new ArrayList<>();
        for (Block block : row) {
            double width = block.preferredWidth() * stretch;
            Placed placed = block.place(ink, x, area.y() + used, width, area.height() - used, whole);
            if (placed.height() == 0) {
                rests.add(block);
            } else if (placed.rest() != null) {
                rests.add(placed.rest());
            }
            tallest = Math.max(tallest, placed.height());
            x += width + gap;
        }
        row.forEach(block -> waiting.poll());
        for (int i = rests.size() - 1; i >= 0; i--) {
            waiting.push(rests.get(i));
        }
        return rests.isEmpty() ? tallest : -1;
    }

    /** The next blocks that fit beside each other. */
    private List<Block> row(double width, double gap) {
        List<Block> row = new ArrayList<>();
        double used = 0;
        for (Block block : waiting) {
            double more = block.preferredWidth() + (row.isEmpty() ? 0 : gap);
            if (!row.isEmpty() && used + more > width) {
                break;
            }
            row.add(block);
            used += more;
        }
        return row;
    }
}
