package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.testing.SharedData;

class SlopeFileTest {
    @TempDir
    Path folder;

    @Test
    void the_quick_arc_tangent_is_right_to_a_ten_thousandth_of_a_degree() {
        for (double x = 0; x < 200; x += 0.0037) {
            assertThat(FastAtan.degrees(x)).isCloseTo(Math.toDegrees(Math.atan(x)), within(1e-5));
        }
        assertThat(FastAtan.degrees(Double.NaN)).isNaN();
        assertThat(FastAtan.degrees(Double.POSITIVE_INFINITY)).isEqualTo(90);
    }

    @Test
    void a_plain_file_is_worked_through_in_bands_with_the_same_result() throws IOException {
        Path source = SharedData.require("terrain/dem.tif");
        try (FileChannel channel = FileChannel.open(source)) {
            assertThat(PlainTiff.open(channel)).as("a plain file").isPresent();
        }
        Path file = folder.resolve("slope.tif");
        SlopeFile.write(source, file);
        ElevationGrid dem = ElevationFiles.readGeoTiff(source);
        ElevationGrid slope = ElevationFiles.readGeoTiff(file);
        assertThat(slope.extent().contains(dem.extent().centre())).isTrue();
        assertThat(slope.extent().getMinX()).isEqualTo(dem.extent().getMinX());
        assertThat(slope.extent().getMaxY()).isEqualTo(dem.extent().getMaxY());
        assertThat(CRS.equalsIgnoreMetadata(slope.crs(), dem.crs())).isTrue();
        assertThat(slope.toArray()).containsExactly(Slopes.slopeDegrees(dem), within(1e-4f));
    }

    @Test
    void other_files_are_read_whole() throws Exception {
        float[] z = new float[300 * 200];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) Math.sin(i % 300 / 9.0) * (i / 300);
        }
        GridFrame frame = new GridFrame(300, 200, 114, 39, 0.001, 0.001, CRS.decode("EPSG:4490", true));
        ElevationGrid grid = new ElevationGrid(z, frame);
        Path source = Files.write(folder.resolve("tiled.tif"), ElevationFiles.writeGeoTiff(grid));
        Path file = folder.resolve("slope.tif");
        SlopeFile.write(source, file);
        assertThat(ElevationFiles.read(file).toArray()).containsExactly(Slopes.slopeDegrees(grid), within(1e-4f));
    }
}
