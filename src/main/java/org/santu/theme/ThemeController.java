package org.santu.theme;

import java.util.List;
import java.util.Locale;
import org.santu.catalog.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the thematic maps. Tiles and legends of a theme are those of its layer in its style. */
@RestController
class ThemeController {
    private final List<ThemeView> themes;

    ThemeController(Themes themes) {
        this.themes = themes.list().stream().map(ThemeView::of).toList();
    }

    /**
     * @param layer on which the theme is drawn, as {@code layer:style} in the address of a tile
     * @param kind classes, symbols, dots or heat
     * @param by level of the regions, or null when features show their own numbers
     * @param layersRead a change of one of them may change the map
     */
    record ThemeView(
            String name,
            Text label,
            String layer,
            String style,
            String kind,
            String by,
            Text unit,
            List<String> layersRead) {
        static ThemeView of(Theme theme) {
            return new ThemeView(
                    theme.name(),
                    theme.label(),
                    theme.value().drawnLayer(),
                    theme.styleName(),
                    theme.kind().name().toLowerCase(Locale.ROOT),
                    theme.value().isByRegion() ? theme.value().by().code() : null,
                    theme.unit(),
                    theme.value().layersRead());
        }
    }

    @GetMapping("/api/themes")
    List<ThemeView> themes() {
        return themes;
    }
}
