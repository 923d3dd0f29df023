package org.santu.theme;

import java.util.Optional;
import org.santu.access.Scope;
import org.santu.render.StyleLibrary;
import org.springframework.stereotype.Component;

/**
 * Every style of every layer, whether it stands in a file or is made from the data by a theme. Whoever draws asks here. Safe for
 * concurrent use.
 */
@Component
public class StyleBook {
    private final StyleLibrary files;
    private final Themes themes;
    private final ThemeMaps maps;

    StyleBook(StyleLibrary files, Themes themes, ThemeMaps maps) {
        this.files = files;
        this.themes = themes;
        this.maps = maps;
    }

    /** Whether a style is that of a thematic map which somebody tries out, so that no layer declares it. */
    public static boolean isDraft(String style) {
        return Themes.isDraft(style);
    }

    /** Whether a style is made from the data as they are now, so that it cannot show a past day. */
    public boolean isFromData(String layer, String style) {
        return themes.find(layer, style).isPresent();
    }

    /**
     * @param scope of the caller, since a theme shows and counts what they may see
     * @return empty when the layer declares no such style or its file is missing
     * @throws org.santu.problem.SantuException SANTU-THEME-DRAFT for a draft that says nothing sensible
     */
    public Optional<StyleLibrary.Entry> findStyle(String layer, String style, Scope scope) {
        return themes.find(layer, style).map(theme -> maps.of(theme, scope)).or(() -> files.findStyle(layer, style));
    }
}
