package org.santu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.render.MapLayer;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;
import org.santu.render.PlannedLabels;
import org.santu.render.png.Png;
import org.santu.theme.StyleBook;
import org.springframework.stereotype.Component;

/**
 * Draws picture tiles. Labels are planned for a block of 4 x 4, so they agree between its tiles and none is cut between blocks.
 *
 * <p>A single tile is drawn for itself, with the labels that were planned for the first tile of its block. When a window asks for several tiles of a block at once, the whole block is drawn, so that
 * features are read once for all of them.
 */
@Component
class PictureTiles {
    static final int TILE_PIXELS = 256;
    private static final int BLOCK_TILES = 4;
    private static final int MARGIN_PIXELS = 32;
    /** The picture, and what it is encoded from. */
    private static final int BYTES_PER_PIXEL = 10;

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration PLAN_KEPT = Duration.ofMinutes(20);
    /** About half a kilobyte each. */
    private static final int MOST_LABELS = 30_000;

    private final TileFeatures features;
    private final StyleBook styles;
    private final PictureWork work;
    private final OnceCache<BlockKey, Block> blocks;
    /** Blocks of which a tile was asked for lately. */
    private final Cache<BlockKey, Visits> visits = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterAccess(KEPT)
            .maximumSize(10_000)
            .build();

    /** Where the labels of a block stand, for the other tiles of the block. */
    private final Cache<BlockKey, PlannedLabels> plans = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterAccess(PLAN_KEPT)
            .maximumWeight(MOST_LABELS)
            .weigher((BlockKey key, PlannedLabels plan) -> 10 + plan.count())
            .build();

    PictureTiles(TileFeatures features, StyleBook styles, PictureWork work) {
        this.features = features;
        this.styles = styles;
        this.work = work;
        // Half a dozen blocks at least, however small the heap is.
        long room = Math.max(24L << 20, Runtime.getRuntime().maxMemory() / 10);
        blocks = new OnceCache<>(room, KEPT, Block::weight);
    }

    private record BlockKey(
            List<String> layers,
            Scope scope,
            long version,
            long styles,
            Instant at,
            int zoom,
            int x,
            int y,
            int tiles,
            int pixelRatio) {}

    private record Block(BufferedImage image, long databaseNanos, long drawNanos) {
        int weight() {
            return image == null ? 200 : image.getWidth() * image.getHeight() * 4;
        }
    }

    /** @param version of data and styles, so that a block is not older than what the tile promises */
    Tile make(List<LayerChoice> layers, Caller caller, TileService.Version version, TileAddress address) {
        int pixelRatio = version.format().pixelRatio();
        int tiles = blockTiles(address.zoom());
        BlockKey key = new BlockKey(
                layers.stream().map(LayerChoice::key).toList(),
                caller.scope(),
                version.sequence(),
                version.styles(),
                version.at(),
                address.zoom(),
                address.x() / tiles * tiles,
                address.y() / tiles * tiles,
                tiles,
                pixelRatio);
        boolean wanted = visits.get(key, unused -> new Visits()).isBurst(System.nanoTime());
        if (tiles > 1 && !wanted && !blocks.contains(key)) {
            return inTime(TILE_PIXELS * pixelRatio, () -> alone(layers, caller, key, address));
        }
        Block block = blocks.get(
                key,
                missing ->
                        inTime(TILE_PIXELS * pixelRatio * tiles, () -> draw(layers, caller, missing, view(missing))));
        long start = System.nanoTime();
        int size = TILE_PIXELS * pixelRatio;
        byte[] bytes = block.image() == null
                ? TilePictures.empty(size)
                : Png.of(TilePictures.cut(
                        block.image(), (address.x() - key.x()) * size, (address.y() - key.y()) * size, size));
        return new Tile(bytes, List.of(), block.databaseNanos(), block.drawNanos(), System.nanoTime() - start);
    }

    /** @param pixels along each side of the picture */
    private <T> T inTime(int pixels, Supplier<T> drawing) {
        return work.make(new PictureWork.Need(pixels, pixels, BYTES_PER_PIXEL), "SANTU-TILE-TIMEOUT", drawing);
    }

    /** What the block of a tile is drawn from. */
    static Envelope area(TileAddress address) {
        int tiles = blockTiles(address.zoom());
        Envelope area = MapView.tiles(address.zoom(), address.x() / tiles * tiles, address.y() / tiles * tiles, tiles);
        area.expandBy(area.getWidth() / tiles / TILE_PIXELS * MARGIN_PIXELS);
        return area;
    }

    private static int blockTiles(int zoom) {
        return Math.min(BLOCK_TILES, 1 << zoom);
    }

    /** A single tile: the labels of the whole block, but only its own part of the picture. */
    private Tile alone(List<LayerChoice> layers, Caller caller, BlockKey key, TileAddress address) {
        int pixelRatio = key.pixelRatio();
        Block block = draw(
                layers,
                caller,
                key,
                MapView.tile(
                        TileFeatures.WEB_MERCATOR,
                        address.zoom(),
                        address.x(),
                        address.y(),
                        TILE_PIXELS,
                        pixelRatio,
                        key.tiles()));
        long start = System.nanoTime();
        byte[] bytes = block.image() == null ? TilePictures.empty(TILE_PIXELS * pixelRatio) : Png.of(block.image());
        return new Tile(bytes, List.of(), block.databaseNanos(), block.drawNanos(), System.nanoTime() - start);
    }

    private Block draw(List<LayerChoice> layers, Caller caller, BlockKey key, MapView view) {
        long start = System.nanoTime();
        PlannedLabels labels = plans.getIfPresent(key);
        List<MapLayer> drawn = read(layers, caller, key.at(), view, labels == null);
        long read = System.nanoTime();
        if (drawn.stream().allMatch(MapLayer::isEmpty) && (labels == null || labels.count() == 0)) {
            return new Block(null, read - start, 0);
        }
        BufferedImage image = new BufferedImage(view.widthPixels(), view.heightPixels(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        MapRenderer.render(graphics, view, drawn, labels, plan -> plans.put(key, plan));
        graphics.dispose();
        return new Block(image, read - start, System.nanoTime() - read);
    }

    private List<MapLayer> read(List<LayerChoice> layers, Caller caller, Instant at, MapView view, boolean labelsToo) {
        // Before a connection is taken: the style of a theme may need one of its own.
        TileReading reading = new TileReading(view, MARGIN_PIXELS, labelsToo);
        for (LayerChoice choice : layers) {
            styles.findStyle(choice.layer().name(), choice.style(), caller.scope())
                    .filter(style -> style.drawsAt(view.scaleDenominator()))
                    .ifPresent(style -> reading.add(choice.layer(), style.style()));
        }
        return features.read(reading, caller, at);
    }

    private static MapView view(BlockKey key) {
        return MapView.block(
                TileFeatures.WEB_MERCATOR, key.zoom(), key.x(), key.y(), key.tiles(), TILE_PIXELS, key.pixelRatio());
    }
}
