package org.santu.tile;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.catalog.Catalog;
import org.santu.catalog.Text;
import org.santu.problem.SantuException;
import org.santu.render.Legend;
import org.santu.render.LegendItem;
import org.santu.render.StyleLibrary;
import org.santu.render.png.Png;
import org.santu.theme.StyleBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The legend of a layer in one of its styles. */
@RestController
class LegendController {
    private static final double PIXEL_RATIO = 2;

    private final Catalog catalog;
    private final StyleBook styles;
    private final LegendFeatures features;

    LegendController(Catalog catalog, StyleBook styles, LegendFeatures features) {
        this.catalog = catalog;
        this.styles = styles;
        this.features = features;
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
            String png = Base64.getEncoder().encodeToString(Png.of(item.symbol()));
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

    /**
     * @param scale denominator; 0 for every scale
     * @param bbox {@code west,south,east,north} in degrees: only what is there is listed; null for all
     */
    @GetMapping("/api/layers/{layer}/legend")
    List<LegendView> legend(
            Caller caller,
            @PathVariable String layer,
            @RequestParam(required = false) String style,
            @RequestParam(defaultValue = "0") double scale,
            @RequestParam(required = false) String bbox,
            @RequestParam(required = false) String region)
            throws IOException {
        LayerChoice choice = LayerChoice.of(catalog.getLayer(layer), style);
        Optional<Caller> inRegion = CallerRegion.of(caller, region);
        if (inRegion.isEmpty()) {
            return List.of();
        }
        StyleLibrary.Entry entry = styles.findStyle(
                        layer, choice.style(), inRegion.get().scope())
                .orElseThrow(() -> new SantuException("SANTU-STYLE-UNKNOWN", layer, choice.style()));
        return items(inRegion.get(), choice, entry.style(), scale, bbox).stream()
                .map(LegendView::of)
                .toList();
    }

    private List<LegendItem> items(Caller caller, LayerChoice choice, Style style, double scale, String bbox)
            throws IOException {
        if (bbox == null) {
            return Legend.of(style, scale, PIXEL_RATIO);
        }
        return features.find(choice.layer(), style, caller, LegendFeatures.box(bbox))
                .map(found -> Legend.ofDrawn(style, found, scale, PIXEL_RATIO))
                .orElseGet(() -> Legend.of(style, scale, PIXEL_RATIO));
    }
}
