package org.santu.sheet.report;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.Block.Placed;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.page.GeoFrame;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetPage;

/** Puts the blocks of a report on its pages, in millimetres. Used once. */
final class ReportFlow {
    private static final PageSize A4 = PageSize.read("A4");
    private static final double LEFT = 20;
    static final double WIDTH = 170;
    private static final double TOP = 20;
    private static final double BOTTOM = 274;
    private static final double TITLE = 7.4;
    private static final double SUBTITLE = 4;

    private final ReportHead head;
    private final List<Recorder> pages = new ArrayList<>();
    private final List<GeoFrame> maps = new ArrayList<>();
    private Ink ink;
    private double y;
    private boolean fresh;

    ReportFlow(ReportHead head) {
        this.head = head;
    }

    List<SheetPage> pages(List<Block> blocks) {
        newPage();
        head();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof HeadingBlock && !fits(blocks, i)) {
                newPage();
            }
            place(block);
        }
        List<SheetPage> finished = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            foot(new Ink(pages.get(i)), i + 1);
            finished.add(new SheetPage(A4, pages.get(i).marks(), maps.get(i)));
        }
        return finished;
    }

    private void newPage() {
        Recorder page = new Recorder();
        pages.add(page);
        maps.add(null);
        ink = new Ink(page);
        y = TOP;
        fresh = true;
    }

    /** Whether headings and the beginning of what follows them fit on the page. */
    private boolean fits(List<Block> blocks, int from) {
        if (fresh) {
            return true;
        }
        double used = 0;
        int next = from;
        while (next < blocks.size() && blocks.get(next) instanceof HeadingBlock heading) {
            used += heading.height(WIDTH);
            next++;
        }
        double left = BOTTOM - y - used;
        return left > 0
                && (next == blocks.size()
                        || blocks.get(next)
                                        .place(null, LEFT, y + used, WIDTH, left, false)
                                        .height()
                                > 0);
    }

    private void place(Block block) {
        Block rest = block;
        while (rest != null) {
            Placed placed = y < BOTTOM ? rest.place(ink, LEFT, y, WIDTH, BOTTOM - y, fresh) : new Placed(0, rest);
            if (placed.height() > 0) {
                if (rest instanceof ReportMap map) {
                    maps.set(pages.size() - 1, map.frame(LEFT, y));
                }
                y += placed.height();
                fresh = false;
            }
            rest = placed.rest();
            if (rest != null) {
                newPage();
            }
        }
    }

    private void head() {
        ink.fill(LEFT, y, WIDTH, 1.1, ReportInks.ACCENT);
        y += 4.5;
        for (String line : Lines.of(head.title(), TITLE, WIDTH)) {
            ink.text(line, LEFT, y + TITLE, TITLE, Font.BOLD, ReportInks.INK);
            y += TITLE * 1.3;
        }
        y += 0.8;
        for (String line : Lines.of(head.subtitle(), SUBTITLE, WIDTH)) {
            ink.text(line, LEFT, y + SUBTITLE, SUBTITLE, Font.PLAIN, ReportInks.QUIET);
            y += SUBTITLE * 1.4;
        }
        y += 2.4;
        double half = (WIDTH - 6) / 2;
        for (int i = 0; i < head.lines().size(); i += 2) {
            double left = line(head.lines().get(i), LEFT, half);
            double right = i + 1 < head.lines().size() ? line(head.lines().get(i + 1), LEFT + half + 6, half) : 0;
            y += Math.max(left, right);
        }
        y += 1.5;
        ink.line(LEFT, y, LEFT + WIDTH, y, 0.15, ReportInks.LINE);
        y += 2;
        fresh = false;
    }

    private double line(ReportHead.Line line, double x, double width) {
        double labels = 27;
        ink.text(line.label(), x, y + ReportInks.TABLE, ReportInks.TABLE, Font.PLAIN, ReportInks.QUIET);
        List<String> values = Lines.of(line.value(), ReportInks.TABLE, width - labels);
        double baseline = y + ReportInks.TABLE;
        for (String value : values) {
            ink.text(value, x + labels, baseline, ReportInks.TABLE, Font.PLAIN, ReportInks.INK);
            baseline += ReportInks.TABLE * 1.45;
        }
        return values.size() * ReportInks.TABLE * 1.45 + 0.5;
    }

    private void foot(Ink page, int number) {
        double line = 281;
        page.line(LEFT, line, LEFT + WIDTH, line, 0.15, ReportInks.LINE);
        String foot = Lines.of(head.foot(), ReportInks.SMALL, WIDTH - 24).get(0);
        page.text(foot, LEFT, line + 4.2, ReportInks.SMALL, Font.PLAIN, ReportInks.QUIET);
        String count = number + " / " + pages.size();
        page.text(count, LEFT + WIDTH, line + 4.2, ReportInks.SMALL, Font.PLAIN, ReportInks.QUIET, 1);
    }
}
