package org.santu.tile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.problem.SantuException;
import org.santu.render.StyleLibrary;
import org.santu.theme.StyleBook;
import org.springframework.stereotype.Component;

/**
 * Gives tiles, each made once per version of the data and scope of the caller.
 *
 * <p>The scope is part of the key, so a tile that one caller may see is never handed to another who may not.
 */
@Component
class TileService {
    private static final Duration KEPT = Duration.ofHours(12);

    private final VectorTiles vectors;
    private final PictureTiles pictures;
    private final StyleBook styles;
    private final TileVersions versions;
    private final PictureWork work;
    private final TileMetrics metrics;
    private final OnceCache<Key, Kept> tiles = new OnceCache<>(
            Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 10),
            KEPT,
            kept -> kept.tile().weight());

    TileService(
            VectorTiles vectors,
            PictureTiles pictures,
            StyleBook styles,
            TileVersions versions,
            PictureWork work,
            TileMetrics metrics) {
        this.vectors = vectors;
        this.pictures = pictures;
        this.styles = styles;
        this.versions = versions;
        this.work = work;
        this.metrics = metrics;
    }

    private record Key(Version version, TileAddress address) {}

    /** A tile with its tag, which is asked for more often than the tile is made. */
    record Kept(Tile tile, String tag) {}

    /**
     * What a tile is a picture of, apart from its place: two tiles of the same version and address are the same bytes.
     *
     * @param sequence newest change that touches the tile
     * @param styles checksum of the styles, 0 for vector tiles
     * @param at the past instant that is shown, null for now
     */
    record Version(TileFormat format, List<String> layers, Scope scope, long sequence, long styles, Instant at) {
        /**
         * For an {@code ETag}; weak, since the answer may be compressed on its way. The same in every process on a database
         * and after each start, so that whichever answers next knows it again.
         */
        String tag() {
            CRC32C sum = new CRC32C();
            sum.update(String.join("|", format.name(), layers.toString(), scope.toString(), String.valueOf(at))
                    .getBytes(StandardCharsets.UTF_8));
            return "W/\"" + Long.toHexString(sequence) + "-" + Long.toHexString(styles) + "-"
                    + Long.toHexString(sum.getValue()) + "\"";
        }
    }

    Version version(TileFormat format, TileSet layers, Scope scope, TileAddress address, Instant at) {
        boolean vector = format == TileFormat.VECTOR;
        long sum = 0;
        for (LayerChoice choice : layers.choices()) {
            if (at != null && styles.isFromData(choice.layer().name(), choice.style())) {
                throw new SantuException("SANTU-TILE-PAST-THEME", choice.style()).with("field", "at");
            }
            if (!vector) {
                Optional<StyleLibrary.Entry> style =
                        styles.findStyle(choice.layer().name(), choice.style(), scope);
                sum = sum * 31 + (style.isPresent() ? style.get().checksum() : 0);
            }
        }
        Envelope area = vector ? VectorTiles.area(address) : PictureTiles.area(address);
        return new Version(
                format,
                vector ? layers.names() : layers.keys(),
                scope,
                versions.of(layers.shownTo(scope), area, scope),
                sum,
                at);
    }

    Kept get(Version version, TileSet layers, Caller caller, TileAddress address) {
        return tiles.get(
                new Key(version, address),
                key -> new Kept(metrics.made(make(version, layers, caller, address)), version.tag()));
    }

    private Tile make(Version version, TileSet layers, Caller caller, TileAddress address) {
        if (version.format() != TileFormat.VECTOR) {
            return pictures.make(layers.choices(), caller, version, address);
        }
        return work.make(
                PictureWork.LITTLE,
                "SANTU-TILE-TIMEOUT",
                () -> vectors.make(layers.layers(), caller.scope(), address, version.at()));
    }
}
