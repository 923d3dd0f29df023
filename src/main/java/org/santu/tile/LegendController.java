package org.santu.tile;

import java.util.Base64;
import java.util.List;
import org.santu.catalog.Catalog;
import org.santu.catalog.Text;
import org.santu.problem.SantuException;
import org.santu.render.Legend;
import org.santu.render.LegendItem;
import org.santu.render.StyleLibrary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The legend of a layer in one of its styles. */
@RestController
class LegendController {
    private static final double PIXEL_RATIO = 2;

    private final Catalog catalog;
    private final StyleLibrary styles;

    LegendController(Catalog catalog, StyleLibrary styles) {
        this.catalog = catalog;
        this.styles = styles;
    }

    /**
     * @param width as shown, in CSS pixels; the image is twice as large
     * @param maxScaleDenominator null when the rule draws however far out
     */
    record LegendView(
            String name,
            Text title,
            String image,
            int width,
            int height,
            double minScaleDenominator,
            Double maxScaleDenominator) {

        static LegendView of(LegendItem item) {
            String png = Base64.getEncoder().encodeToString(PngBytes.of(item.symbol()));
            double maximum = item.maxScaleDenominator();
            return new LegendView(
                    item.ruleName(),
                    item.title(),
                    "data:image/png;base64," + png,
                    (int) (item.symbol().getWidth() / item.pixelRatio()),
                    (int) (item.symbol().getHeight() / item.pixelRatio()),
                    item.minScaleDenominator(),
                    Double.isInfinite(maximum) ? null : maximum);
        }
    }

    @GetMapping("/api/layers/{layer}/legend")
    List<LegendView> legend(
            @PathVariable String layer,
            @RequestParam(required = false) String style,
            @RequestParam(defaultValue = "0") double scale) {
        LayerChoice choice = LayerChoice.of(catalog.getLayer(layer), style);
        StyleLibrary.Entry entry = styles.findStyle(layer, choice.style())
                .orElseThrow(() -> new SantuException("SANTU-STYLE-UNKNOWN", layer, choice.style()));
        return Legend.of(entry.style(), scale, PIXEL_RATIO).stream()
                .map(LegendView::of)
                .toList();
    }
}
