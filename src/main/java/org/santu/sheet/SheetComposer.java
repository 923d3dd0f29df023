package org.santu.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.santu.render.MapRenderer;
import org.santu.render.RenderReport;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.FollowingPages;
import org.santu.sheet.flow.LegendBlock;
import org.santu.sheet.flow.PageFlow;
import org.santu.sheet.furniture.NeatLine;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetPage;

/** Draws the pages of a sheet: the map and what fits beside it, then the rest. */
final class SheetComposer {
    private static final Color LAND = new Color(0xFCFAF3);
    private static final double PANEL_PEN = 0.2;

    private SheetComposer() {}

    /**
     * @param report what the renderer says about the map
     * @param panelOverflows whether something that belongs beside the map stands on a following page
     * @param legendOverflows whether that is the legend
     */
    record Composed(List<SheetPage> pages, RenderReport report, boolean panelOverflows, boolean legendOverflows) {}

    static Composed compose(SheetContent content) {
        List<Recorder> recorders = new ArrayList<>();
        Recorder first = new Recorder();
        recorders.add(first);
        RenderReport report = map(content, first);
        PageFlow flow = new PageFlow(content.beside());
        Ink ink = new Ink(first);
        panelLines(content, ink);
        flow.fill(ink, content.frames().panel(), 3.5 * content.frames().unit());
        boolean overflows = !flow.isDone();
        boolean legendOverflows = flow.waiting().stream().anyMatch(LegendBlock.class::isInstance);
        List<Block> rest = new ArrayList<>(flow.waiting());
        rest.addAll(content.after());
        double gap = 5 * content.frames().unit();
        PageFlow following =
                new PageFlow(FollowingPages.enlarged(rest, content.frames().wholePage(), gap));
        while (!following.isDone()) {
            Recorder next = new Recorder();
            recorders.add(next);
            following.fillPage(new Ink(next), content.frames().wholePage(), gap);
        }
        List<SheetPage> pages = new ArrayList<>();
        for (int i = 0; i < recorders.size(); i++) {
            content.titles()
                    .apply(new int[] {i + 1, recorders.size()})
                    .draw(new Ink(recorders.get(i)), content.frames());
            List<Mark> marks = recorders.get(i).marks();
            pages.add(new SheetPage(content.frames().page(), marks, i == 0 ? content.geo() : null));
        }
        return new Composed(pages, report, overflows, legendOverflows);
    }

    /** The map alone, with its neat line. */
    static RenderReport map(SheetContent content, Recorder recorder) {
        Rectangle2D box = content.frames().map();
        Ink ink = new Ink(recorder);
        Graphics2D graphics = (Graphics2D) recorder.create();
        graphics.clip(box);
        graphics.setPaint(LAND);
        graphics.fill(box);
        if (content.relief() != null) {
            AffineTransform placing = AffineTransform.getTranslateInstance(box.getX(), box.getY());
            placing.scale(
                    box.getWidth() / content.relief().getWidth(),
                    box.getHeight() / content.relief().getHeight());
            graphics.drawImage(content.relief(), placing, null);
        }
        graphics.translate(box.getX(), box.getY());
        graphics.scale(
                box.getWidth() / content.view().widthPixels(),
                box.getHeight() / content.view().heightPixels());
        RenderReport report = MapRenderer.render(graphics, content.view(), content.layers());
        graphics.dispose();
        NeatLine.draw(
                ink,
                box,
                content.view().extent(),
                content.ticks(),
                content.frames().unit());
        return report;
    }

    private static void panelLines(SheetContent content, Ink ink) {
        Rectangle2D border = content.frames().border();
        PageFlow.Area panel = content.frames().panel().get(0);
        double unit = content.frames().unit();
        double gap = 3.5 * unit;
        Color colour = new Color(0x26241F);
        if (content.frames().page().isLandscape()) {
            ink.line(panel.x() - gap, border.getY(), panel.x() - gap, border.getMaxY(), PANEL_PEN * unit, colour);
        } else {
            ink.line(border.getX(), panel.y() - gap, border.getMaxX(), panel.y() - gap, PANEL_PEN * unit, colour);
        }
    }
}
