package org.santu.theme;

import java.util.List;
import java.util.Optional;
import org.santu.catalog.Catalog;

/** The thematic maps of this office. Immutable. */
public final class Themes {
    private final Catalog catalog;
    private final List<Theme> list;

    /** @param declared the catalog without themes */
    Themes(Catalog declared, List<Theme> list) {
        this.list = List.copyOf(list);
        Catalog with = declared;
        for (Theme theme : list) {
            with = with.withStyle(theme.value().drawnLayer(), theme.style());
        }
        this.catalog = with;
    }

    /** The catalog, in which each theme is a style of the layer that it is drawn on. */
    public Catalog catalog() {
        return catalog;
    }

    List<Theme> list() {
        return list;
    }

    Optional<Theme> find(String layer, String style) {
        return list.stream()
                .filter(theme -> theme.styleName().equals(style)
                        && theme.value().drawnLayer().equals(layer))
                .findFirst();
    }
}
