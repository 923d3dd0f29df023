package org.santu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.santu.catalog.Catalog;
import org.springframework.stereotype.Component;

/** Reads which layers an address asks for, and remembers it: a map asks for the same layers all day. */
@Component
class TileSets {
    private static final int MOST = 500;

    private final Cache<String, TileSet> known =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST).build();
    private final Catalog catalog;

    TileSets(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws org.santu.problem.SantuException as {@link LayerChoice#parse} */
    TileSet get(String layers) {
        return known.get(layers, text -> TileSet.parse(catalog, text));
    }
}
