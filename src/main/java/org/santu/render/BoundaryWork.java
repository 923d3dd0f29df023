package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import org.santu.render.CompiledStyle.CompiledRule;

/**
 * Paints a feature type style with the option {@code sharedBoundaries} = {@code once}: its rules claim borders in their order,
 * the first rule being the most important, and are painted backwards so that it lies on top.
 */
final class BoundaryWork {
    /** The vendor option of a feature type style, our own; other programs overlook it. */
    static final String OPTION = "sharedBoundaries";

    static final String ONCE = "once";

    private BoundaryWork() {}

    private record Claim(CompiledRule rule, Drawing drawing) {}

    static void paint(RuleGroup group, List<Drawing> drawings, Canvas canvas) {
        SharedBoundaries boundaries =
                new SharedBoundaries(canvas.picture.grown(ScreenGeometry.CLIP_MARGIN_PIXELS), canvas.transform);
        List<Claim> claims = new ArrayList<>();
        for (CompiledRule rule : group.rules()) {
            for (int i = 0; i < drawings.size(); i++) {
                Drawing drawing = drawings.get(i);
                if (rule.matches(drawing.feature)) {
                    List<Clipping.Piece> pieces = boundaries.claim(drawing.screen(), i);
                    if (!pieces.isEmpty()) {
                        claims.add(new Claim(rule, drawing.along(pieces)));
                    }
                }
            }
        }
        for (int i = claims.size() - 1; i >= 0; i--) {
            Claim claim = claims.get(i);
            claim.rule.painters().forEach(painter -> painter.paint(claim.drawing));
        }
    }
}
