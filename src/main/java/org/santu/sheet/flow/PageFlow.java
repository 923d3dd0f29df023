package org.santu.sheet.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.santu.sheet.flow.Block.Placed;
import org.santu.sheet.page.Ink;

/** Puts blocks one after the other into columns, and on wide pages side by side. Used by one thread. */
public final class PageFlow {
    /** A column on a page, in millimetres. */
    public record Area(double x, double y, double width, double height) {}

    private static final double MOST_STRETCH = 1.5;
    /** A block that takes so much of a page is a long one. */
    private static final double LONG = 0.4;

    private final Deque<Block> waiting = new ArrayDeque<>();

    public PageFlow(Collection<? extends Block> blocks) {
        waiting.addAll(blocks);
    }

    public boolean isDone() {
        return waiting.isEmpty();
    }

    /** What has found no place so far. */
    public List<Block> waiting() {
        return List.copyOf(waiting);
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
            Row row = row(ink, area, used, gap, page);
            used += row.height();
            if (row.isLast()) {
                if (!page) {
                    fillUp(ink, area, used);
                }
                return;
            }
        }
    }

    /** Puts whole blocks from farther back into what is left of a column: a gap tells nobody anything. */
    private void fillUp(Ink ink, Area area, double from) {
        double used = from;
        Iterator<Block> rest = waiting.iterator();
        if (rest.hasNext()) {
            rest.next();
        }
        while (rest.hasNext()) {
            Block block = rest.next();
            double width = Math.min(area.width(), block.preferredWidth() * MOST_STRETCH);
            double left = area.height() - used;
            if (block.leastWidth() <= area.width() + 1e-6 && block.height(width) <= left) {
                used += block.place(ink, area.x(), area.y() + used, width, left, false)
                        .height();
                rest.remove();
            }
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

    /** @param isLast whether something of the row found no place, so that the next one belongs elsewhere */
    private record Row(double height, boolean isLast) {}

    private Row row(Ink ink, Area area, double used, double gap, boolean page) {
        boolean whole = page && used == 0;
        List<Block> row = row(area, gap, page);
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
                continue;
            }
            if (placed.rest() != null) {
                rests.add(placed.rest());
            }
            tallest = Math.max(tallest, placed.height());
            x += width + gap;
        }
        row.forEach(block -> waiting.poll());
        for (int i = rests.size() - 1; i >= 0; i--) {
            waiting.push(rests.get(i));
        }
        return new Row(tallest, !rests.isEmpty());
    }

    /** The next blocks that fit beside each other; on a page a long one does not stand beside short ones, but below them. */
    private List<Block> row(Area area, double gap, boolean page) {
        List<Block> row = new ArrayList<>();
        double used = 0;
        double tallest = 0;
        for (Block block : waiting) {
            double more = block.preferredWidth() + (row.isEmpty() ? 0 : gap);
            double tall = block.height(block.preferredWidth());
            boolean tooLong = page && tall > area.height() * LONG && tall > tallest * 2;
            if (!row.isEmpty() && (used + more > area.width() || tooLong)) {
                break;
            }
            row.add(block);
            used += more;
            tallest = Math.max(tallest, tall);
        }
        return row;
    }
}
