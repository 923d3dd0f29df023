package org.santu.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.santu.render.png.Png;
import org.santu.store.Coverage;
import org.santu.store.Coverages;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.HillshadeTile;
import org.springframework.stereotype.Component;

/**
 * Draws the relief of the coverage {@code dem}, which is read again when it was replaced. Without one, tiles are empty. It is the greater part
 * of what a map costs a slow line, and lies faintly below all else: so its shades are few.
 */
@Component
class HillshadeTiles {
    private static final String COVERAGE = "dem";

    private record Key(long version, TileAddress address, int pixelRatio) {}

    private record Relief(long version, HillshadeTile tile) {}

    private final Coverages coverages;
    private final TileGate gate;
    private final OnceCache<Key, byte[]> tiles = new OnceCache<>(
            Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 24),
            Duration.ofHours(12),
            bytes -> bytes.length + 100);
    private volatile Relief relief;

    HillshadeTiles(Coverages coverages, TileGate gate) {
        this.coverages = coverages;
        this.gate = gate;
    }

    /** Changes with the elevation model; empty while there is none. */
    Optional<String> findTag() {
        long version = coverages.version(COVERAGE);
        return version == 0 ? Optional.empty() : Optional.of("\"relief-" + version + "\"");
    }

    byte[] make(TileAddress address, int pixelRatio) {
        int size = PictureTiles.TILE_PIXELS * pixelRatio;
        long version = coverages.version(COVERAGE);
        if (version == 0) {
            return TilePictures.empty(size);
        }
        return tiles.get(
                new Key(version, address, pixelRatio),
                key -> gate.pass(() -> Png.shades(relief(version).tile().draw(address.extent(), size, size))));
    }

    private Relief relief(long version) {
        Relief known = relief;
        return known != null && known.version() >= version ? known : read(version);
    }

    private synchronized Relief read(long version) {
        if (relief == null || relief.version() < version) {
            Coverage coverage = coverages.find(COVERAGE).orElseThrow();
            try {
                relief = new Relief(
                        coverage.version(), new HillshadeTile(ElevationFiles.readGeoTiff(coverage.geotiff())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return relief;
    }
}
