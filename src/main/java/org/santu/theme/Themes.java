package org.santu.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.santu.catalog.Catalog;

/** The thematic maps of this office, and those that somebody tries out. Safe for concurrent use. */
public final class Themes {
    private static final int MOST_DRAFTS = 200;

    private final Catalog catalog;
    private final List<Theme> list;
    /** Drafts by name, read once. */
    private final Cache<String, Theme> drafts =
            Caffeine.newBuilder().maximumSize(MOST_DRAFTS).build();

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

    /**
     * @param name of a theme or of a draft
     * @throws org.santu.problem.SantuException SANTU-THEME-DRAFT for a draft that says nothing sensible
     */
    Optional<Theme> find(String name) {
        if (name.startsWith(ThemeDraft.PREFIX)) {
            return Optional.of(
                    drafts.get(name, wanted -> ThemeDraft.parse(wanted).read(catalog)));
        }
        return list.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    /** @throws org.santu.problem.SantuException as {@link #find(String)} */
    Optional<Theme> find(String layer, String style) {
        if (isDraft(style)) {
            return find(style.substring(Theme.STYLE_PREFIX.length()))
                    .filter(theme -> theme.value().drawnLayer().equals(layer));
        }
        return list.stream()
                .filter(theme -> theme.styleName().equals(style)
                        && theme.value().drawnLayer().equals(layer))
                .findFirst();
    }

    static boolean isDraft(String style) {
        return style.startsWith(Theme.STYLE_PREFIX + ThemeDraft.PREFIX);
    }
}
