package org.santu.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.problem.SantuException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the thematic maps, and tries out new ones. Tiles and legends of a theme are those of its layer in its style. */
@RestController
class ThemeController {
    private static final int SAMPLES = 5;

    private final Themes themes;
    private final List<ThemeView> views;

    ThemeController(Themes themes) {
        this.themes = themes;
        this.views = themes.list().stream().map(ThemeView::of).toList();
    }

    /**
     * @param layer on which the theme is drawn, as {@code layer:style} in the address of a tile
     * @param kind classes, symbols, dots or heat
     * @param by level of the regions, or null when features show their own numbers
     * @param layersRead a change of one of them may change the map
     * @param declaration for a draft its line for a theme file, else null
     */
    record ThemeView(
            String name,
            Text label,
            String layer,
            String style,
            String kind,
            String by,
            Text unit,
            List<String> layersRead,
            String declaration) {
        static ThemeView of(Theme theme) {
            return new ThemeView(
                    theme.name(),
                    theme.label(),
                    theme.value().drawnLayer(),
                    theme.styleName(),
                    theme.kind().name().toLowerCase(Locale.ROOT),
                    theme.value().isByRegion() ? theme.value().by().code() : null,
                    theme.unit(),
                    theme.value().layersRead(),
                    theme.isDraft() ? ThemeDraft.parse(theme.name()).declaration() : null);
        }
    }

    /** @param colours from light to dark, as CSS writes them */
    record RampView(String name, List<String> colours) {
        static RampView of(ColourRamp ramp) {
            return new RampView(
                    ramp.name().toLowerCase(Locale.ROOT),
                    ramp.colours(SAMPLES).stream()
                            .map(colour -> "#%06x".formatted(colour.getRGB() & 0xFFFFFF))
                            .toList());
        }
    }

    @GetMapping("/api/themes")
    List<ThemeView> themes() {
        return views;
    }

    /** The colours to choose from. */
    @GetMapping("/api/themes/ramps")
    List<RampView> ramps() {
        return Arrays.stream(ColourRamp.values()).map(RampView::of).toList();
    }

    /**
     * What a line of a theme file would make. Nothing is kept: the answer's name holds the declaration.
     *
     * @param value and the others: as in a theme file
     * @throws SantuException SANTU-THEME-DRAFT naming every mistake
     */
    @GetMapping("/api/themes/draft")
    ThemeView draft(
            @RequestParam String value,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String method,
            @RequestParam(required = false) String classes,
            @RequestParam(required = false) String ramp,
            @RequestParam(required = false) String factor,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String dot,
            @RequestParam(required = false) String radius,
            @RequestParam(required = false) String zh,
            @RequestParam(required = false) String en) {
        Map<String, String> said = new HashMap<>();
        said.put("value", value);
        put(said, "kind", kind);
        put(said, "method", method);
        put(said, "classes", classes);
        put(said, "ramp", ramp);
        put(said, "factor", factor);
        put(said, "unit", unit);
        put(said, "dot", dot);
        put(said, "radius", radius);
        put(said, "zh", zh);
        put(said, "en", en);
        return view(ThemeDraft.of(said, themes.catalog()).name());
    }

    /** One theme; also a draft, of which somebody kept the address. */
    @GetMapping("/api/themes/{theme}")
    ThemeView theme(@PathVariable String theme) {
        return view(theme);
    }

    private ThemeView view(String name) {
        return themes.find(name).map(ThemeView::of).orElseThrow(() -> new SantuException("SANTU-THEME-UNKNOWN", name));
    }

    private static void put(Map<String, String> said, String key, String value) {
        if (value != null) {
            said.put(key, value);
        }
    }
}
