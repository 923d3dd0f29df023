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
     * Fills columns one after the other. What does not fit waits for the next call.
     *
     * @return the heights used
     */
    public List<Double> fill(Ink ink, List<Area> columns) {
        List<Double> heights = new ArrayList<>();
        for (Area column : columns) {
            double used = 0;
            while (!waiting.isEmpty()) {
                Placed placed = waiting.peek()
                        .place(ink, column.x(), column.y() + used, column.width(), column.height() - used, false);
                if (placed.height() == 0) {
                    break;
                }
                used += placed.height();
                waiting.poll();
                if (placed.rest() != null) {
                    waiting.push(placed.rest());
                    break;
                }
            }
            heights.add(used);
        }
        return heights;
    }

    /** Fills a page: narrow blocks stand side by side, wide ones take the whole width. At least something is always placed. */
    public void fillPage(Ink ink, Area page, double gap) {
        double used = 0;
        boolean empty = true;
        while (!waiting.isEmpty()) {
            List<Block> row = row(page.width(), gap);
            double natural = row.stream().mapToDouble(Block::preferredWidth).sum() + gap * (row.size() - 1);
            double stretch = Math.min(1.35, page.width() / natural);
            double x = page.x();
            double tallest = 0;
            List<Block> rests = new ArrayList<>();
            for (Block block : row) {
                double width = row.size() == 1 && natural > page.width() * 0.6
                        ? page.width()
                        : Math.min(page.width(), block.preferredWidth() * stretch);
                Placed placed = block.place(ink, x, page.y() + used, width, page.height() - used, empty);
                if (placed.height() == 0) {
                    rests.add(block);
                } else if (placed.rest() != null) {
                    rests.add(placed.rest());
                }
                tallest = Math.max(tallest, placed.height());
                x += width + gap;
            }
            for (int i = 0; i < row.size(); i++) {
                waiting.poll();
            }
            for (int i = rests.size() - 1; i >= 0; i--) {
                waiting.push(rests.get(i));
            }
            if (!rests.isEmpty()) {
                return;
            }
            used += tallest + gap * 0.3;
            empty = false;
        }
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
