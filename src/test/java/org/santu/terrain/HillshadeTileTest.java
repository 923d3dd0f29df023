package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class HillshadeTileTest {
    private static final int SIZE = 100;

    /** Rolling hills of 60 m cells in zone 4547, with one unknown corner. */
    private static ElevationGrid hills() throws Exception {
        float[] z = new float[SIZE * SIZE];
        for (int i = 0; i < z.length; i++) {
            double x = i % SIZE;
            double y = i / SIZE;
            z[i] = x + y < 12 ? Float.NaN : (float) (600 + 90 * Math.sin(x / 6) * Math.cos(y / 7));
        }
        return new ElevationGrid(z, SIZE, SIZE, 570_000, 4_320_000, 60, 60, CRS.decode("EPSG:4547", true));
    }

    private static Envelope webMercator(ElevationGrid grid) throws Exception {
        ReferencedEnvelope extent = grid.extent().transform(CRS.decode("EPSG:3857", true), true);
        return new Envelope(extent);
    }

    @Test
    void the_picture_is_transparent_outside_and_where_nothing_is_known() throws Exception {
        ElevationGrid grid = hills();
        Envelope extent = webMercator(grid);
        BufferedImage image = new HillshadeTile(grid).draw(extent, 256, 256);
        assertThat(image.getRGB(8, 8) >>> 24).isZero();
        assertThat(image.getRGB(128, 128) >>> 24).isEqualTo(255);
        Envelope elsewhere = new Envelope(extent);
        elsewhere.translate(100_000, 0);
        assertThat(new HillshadeTile(grid).draw(elsewhere, 64, 64).getRGB(32, 32))
                .isZero();
    }

    @Test
    void neighbouring_tiles_fit_together() throws Exception {
        ElevationGrid grid = hills();
        Envelope whole = webMercator(grid);
        whole.expandBy(-600);
        HillshadeTile tile = new HillshadeTile(grid);
        BufferedImage one = tile.draw(whole, 256, 128);
        Envelope right = new Envelope(whole.centre().x, whole.getMaxX(), whole.getMinY(), whole.getMaxY());
        BufferedImage half = tile.draw(right, 128, 128);
        for (int y = 0; y < 128; y += 5) {
            for (int x = 0; x < 128; x += 5) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int a = one.getRGB(128 + x, y) >> shift & 0xff;
                    int b = half.getRGB(x, y) >> shift & 0xff;
                    assertThat(Math.abs(a - b)).isLessThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    void a_tile_far_beyond_the_resolution_has_no_steps() throws Exception {
        ElevationGrid grid = hills();
        Envelope whole = webMercator(grid);
        Envelope small =
                new Envelope(whole.centre().x, whole.centre().x + 300, whole.centre().y, whole.centre().y + 300);
        BufferedImage image = new HillshadeTile(grid).draw(small, 256, 256);
        for (int y = 0; y < 256; y++) {
            for (int x = 1; x < 256; x++) {
                int step = (image.getRGB(x, y) & 0xff) - (image.getRGB(x - 1, y) & 0xff);
                assertThat(Math.abs(step)).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void the_surface_goes_through_its_values() {
        float[] values = {1, 5, 2, 8, 3, 9, 4, 7, 0, 6, 2, 5, 1, 8, 3, 4};
        SplineSurface surface = new SplineSurface(values, 4, 4);
        for (int i = 0; i < values.length; i++) {
            assertThat(surface.at(i % 4, i / 4)).isCloseTo(values[i], org.assertj.core.api.Assertions.within(0.02));
        }
    }
}
