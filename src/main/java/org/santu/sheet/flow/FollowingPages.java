package org.santu.sheet.flow;

import java.util.List;
import org.santu.sheet.flow.PageFlow.Area;

/** Sets what did not fit beside a map in larger letters: a page of its own has room, and a few rows on it should fill it well. */
public final class FollowingPages {
    private static final double USUAL = 1.12;
    private static final double[] LARGER = {1.7, 1.5, 1.3};

    private FollowingPages() {}

    /** @return the blocks in the largest letters with which one page is enough; in a little larger ones when it never is */
    public static List<Block> enlarged(List<Block> blocks, Area page, double gap) {
        double width = blocks.stream().mapToDouble(Block::preferredWidth).sum();
        double tallest = blocks.stream()
                .mapToDouble(block -> block.height(block.preferredWidth()))
                .max()
                .orElse(0);
        // Long tables are not tried at all: measuring them takes time, and they fill their pages anyway.
        if (tallest * LARGER[LARGER.length - 1] < page.height() && width < 2 * page.width()) {
            for (double factor : LARGER) {
                List<Block> tried = enlarged(blocks, factor);
                PageFlow flow = new PageFlow(tried);
                flow.fillPage(null, page, gap);
                if (flow.isDone() && tried.stream().allMatch(block -> block.preferredWidth() <= page.width())) {
                    return tried;
                }
            }
        }
        return enlarged(blocks, USUAL);
    }

    private static List<Block> enlarged(List<Block> blocks, double factor) {
        return blocks.stream().map(block -> block.enlarged(factor)).toList();
    }
}
