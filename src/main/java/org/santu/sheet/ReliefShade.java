package org.santu.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.santu.crs.CoordinateSystems;
import org.santu.store.Coverage;
import org.santu.store.Coverages;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.HillshadeTile;
import org.springframework.stereotype.Component;

/**
 * Shades the relief below the map of a sheet, only as finely as the elevation model knows it: viewers and printers smooth the
 * rest, and files stay small. Safe for concurrent use.
 */
@Component
class ReliefShade {
    private static final String COVERAGE = "dem";
    private static final double PIXELS_PER_MILLIMETRE = 1.6;
    private static final float STRENGTH = 0.62f;

    private record Key(int epsg, long version) {}

    private final Cache<Key, HillshadeTile> kept =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Coverages coverages;

    ReliefShade(Coverages coverages) {
        this.coverages = coverages;
    }

    /**
     * @param extent in metres of the zone
     * @param widthMillimetres of the map on paper
     * @return empty while there is no elevation model
     */
    Optional<BufferedImage> draw(Envelope extent, int epsg, double widthMillimetres) {
        long version = coverages.version(COVERAGE);
        if (version == 0) {
            return Optional.empty();
        }
        HillshadeTile tile = kept.get(new Key(epsg, version), this::read);
        int width = (int) Math.max(160, Math.min(640, widthMillimetres * PIXELS_PER_MILLIMETRE));
        int height = (int) Math.max(1, Math.round(width * extent.getHeight() / extent.getWidth()));
        BufferedImage shade = tile.draw(extent, width, height);
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, STRENGTH));
        graphics.drawImage(shade, 0, 0, null);
        graphics.dispose();
        return Optional.of(opaque);
    }

    private HillshadeTile read(Key key) {
        Coverage coverage = coverages.find(COVERAGE).orElseThrow();
        try {
            return new HillshadeTile(ElevationFiles.readGeoTiff(coverage.geotiff()), CoordinateSystems.get(key.epsg()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
