package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.testing.SharedData;

class ElevationFilesTest {
    @TempDir
    Path folder;

    /** A tile that rises by one metre per sample to the east, one sample unknown. */
    private Path tile(String name, int firstMetres) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1201 * 1201 * 2);
        for (int i = 0; i < 1201 * 1201; i++) {
            bytes.putShort(i == 1201 * 600 + 7 ? Short.MIN_VALUE : (short) (firstMetres + i % 1201));
        }
        return Files.write(folder.resolve(name), bytes.array());
    }

    @Test
    void a_tile_lies_where_its_name_says_and_knows_its_gaps() throws IOException {
        ElevationGrid grid = ElevationFiles.read(tile("S01W072.hgt", 100));
        assertThat(grid.columns()).isEqualTo(1201);
        assertThat(grid.sample(-72, -0.5)).isEqualTo(100);
        assertThat(grid.sample(-71, 0)).isCloseTo(1300, within(1e-6));
        assertThat(grid.elevation(7, 600)).isNaN();
        assertThat(grid.frame().x(0)).isCloseTo(-72, within(1e-12));
    }

    @Test
    void neighbouring_tiles_become_one_grid_without_a_seam() throws IOException {
        ElevationGrid joined = ElevationFiles.readAll(List.of(tile("N38E114.hgt", 0), tile("N38E115.hgt", 1200)));
        assertThat(joined.columns()).isEqualTo(2401);
        assertThat(joined.rows()).isEqualTo(1201);
        assertThat(joined.elevation(1200, 3)).isEqualTo(1200);
        assertThat(joined.elevation(2400, 1200)).isEqualTo(2400);
        assertThat(joined.sample(115.25, 38.5)).isCloseTo(1500, within(1e-3));
    }

    @Test
    void a_grid_goes_into_another_reference_system() throws Exception {
        ElevationGrid degrees = ElevationFiles.read(tile("N38E114.hgt", 0));
        GridFrame zone = new GridFrame(50, 40, 550_000, 4_260_000, 90, 90, CRS.decode("EPSG:4547", true));
        ElevationGrid metres = ElevationMosaic.onto(List.of(degrees), zone);
        double[] corner = {zone.x(10), zone.y(20)};
        CRS.findMathTransform(zone.crs(), degrees.crs(), true).transform(corner, 0, corner, 0, 1);
        assertThat((double) metres.elevation(10, 20)).isCloseTo((corner[0] - 114) * 1200, within(0.01));
    }

    @Test
    void an_ascii_grid_is_read_with_its_projection() throws IOException {
        Path file = Files.writeString(folder.resolve("relief.asc"), """
                NCOLS 3
                NROWS 2
                XLLCENTER 500005
                YLLCENTER 4200005
                CELLSIZE 10
                NODATA_VALUE -99
                1 2.5 -99
                4 5 6e1
                """);
        assertThatThrownBy(() -> ElevationFiles.read(file)).hasMessageContaining("relief.prj");
        Files.writeString(folder.resolve("relief.prj"), crs("EPSG:4547"));
        ElevationGrid grid = ElevationFiles.read(file);
        assertThat(grid.toArray()).containsExactly(1f, 2.5f, Float.NaN, 4f, 5f, 60f);
        assertThat(grid.extent().getMinX()).isEqualTo(500_000);
        assertThat(grid.extent().getMaxY()).isEqualTo(4_200_020);
    }

    private static String crs(String code) {
        try {
            return CRS.decode(code, true).toWKT();
        } catch (org.geotools.api.referencing.FactoryException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void files_that_lie_about_themselves_are_refused() throws Exception {
        Path huge = Files.writeString(
                folder.resolve("huge.asc"), "ncols 40000\nnrows 40000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3");
        assertThatThrownBy(() -> ElevationFiles.read(huge, CRS.decode("EPSG:4547", true)))
                .hasMessageContaining("ncols x nrows");
        Path cut = Files.write(folder.resolve("N38E114.hgt"), new byte[1000]);
        assertThatThrownBy(() -> ElevationFiles.read(cut)).hasMessageContaining("SANTU-TERRAIN-HGT");
        Path zip = folder.resolve("tiles.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThatThrownBy(() -> ElevationFiles.read(zip)).hasMessageContaining("no .hgt tile");
        assertThatThrownBy(() -> ElevationFiles.read(Path.of("relief.png"))).hasMessageContaining("SANTU-TERRAIN-FILE");
    }

    @Test
    void a_real_tile_of_mountains() throws IOException {
        ElevationGrid grid = ElevationFiles.read(SharedData.require("dem/N42E001.hgt.zip"));
        float lowest = Float.MAX_VALUE;
        float highest = 0;
        for (float metres : grid.toArray()) {
            if (!Float.isNaN(metres)) {
                lowest = Math.min(lowest, metres);
                highest = Math.max(highest, metres);
            }
        }
        assertThat(lowest).isEqualTo(349);
        assertThat(highest).isEqualTo(3100);
        assertThat(grid.sample(1.5218, 42.5075)).as("Andorra la Vella").isBetween(950.0, 1150.0);
    }
}
