package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.access.Caller;
import org.santu.exchange.out.RoundTrips;
import org.santu.exchange.source.Action;
import org.santu.problem.SantuException;
import org.santu.testing.SharedData;
import org.santu.testing.TestStore;

/**
 * Each shapefile and table of the shared data goes into layers of points, lines and areas: as many records as its bytes hold are in
 * the database, or in the file of rejected rows with a reason.
 */
class EveryRecordTest {
    private static final int SHP_HEADER = 100;
    private static TestStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        store = TestStore.create();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<String> files() throws IOException {
        Path shared = SharedData.require("shapefile");
        try (Stream<Path> all = Files.walk(shared)) {
            TreeSet<String> names = new TreeSet<>();
            all.map(path -> shared.relativize(path).toString())
                    .filter(name -> name.matches(".*[.](shp|dbf)"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .forEach(names::add);
            return names.stream().toList().stream();
        }
    }

    /** What the bytes say: shapes that begin in the file, or rows of the table that are there and not marked as deleted. */
    private static long physical(Path base) throws IOException {
        Path shapes = base.resolveSibling(base.getFileName() + ".shp");
        Path table = base.resolveSibling(base.getFileName() + ".dbf");
        long rows = 0;
        long deleted = 0;
        if (Files.exists(table)) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(table)).order(ByteOrder.LITTLE_ENDIAN);
            int head = Short.toUnsignedInt(bytes.getShort(8));
            int width = Short.toUnsignedInt(bytes.getShort(10));
            rows = Math.min(Integer.toUnsignedLong(bytes.getInt(4)), (bytes.limit() - head + 1L) / width);
            for (long row = 0; row < rows; row++) {
                deleted += bytes.get((int) (head + row * width)) == '*' ? 1 : 0;
            }
        }
        long shaped = 0;
        if (Files.exists(shapes)) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(shapes));
            for (int at = SHP_HEADER; at + 8 <= bytes.limit(); shaped++) {
                at += 8 + 2 * bytes.getInt(at + 4);
            }
        }
        return Math.max(rows, shaped) - deleted;
    }

    /** Into the empty layer; the shared folder is read-only, and rejected rows go beside the file. */
    private ImportReport load(Path shared, String layer) throws IOException {
        ((SimpleFeatureStore) store.everything().getFeatureSource(layer)).removeFeatures(Filter.INCLUDE);
        String base = shared.getFileName().toString().replaceFirst("[.][a-z]+$", ".");
        try (Stream<Path> siblings = Files.list(shared.getParent())) {
            for (Path part : siblings.filter(
                            path -> path.getFileName().toString().startsWith(base))
                    .toList()) {
                Files.copy(part, folder.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        ImportRequest request = new ImportRequest(
                folder.resolve(shared.getFileName()),
                layer,
                "EPSG:4490",
                null,
                Map.of(),
                false,
                Caller.system(),
                Locale.CHINESE);
        return RoundTrips.importer(store).run(request, ImportProgress.NONE);
    }

    private static List<CsvRecord> rejected(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    /** GDAL reads no record of them, since their tables have no field; we take each. */
    @ParameterizedTest
    @CsvSource({
        "ArcM, road, 1",
        "MultiPoint, facility, 1",
        "MultiPointM, facility, 1",
        "Point, facility, 3",
        "PointZ, facility, 3",
        "Polygon, protected_land, 1",
        "PolygonZ, protected_land, 1",
        "TSTPolygon, protected_land, 1"
    })
    void filesWhoseTableHasNoFieldCountToo(String name, String layer, int records) throws Exception {
        Path shapes = SharedData.require("shapefile/postgis_loader/" + name + ".shp");
        assertThat(files()).contains("postgis_loader/" + name);
        assertThat(Files.size(shapes.resolveSibling(name + ".dbf"))).isEqualTo(33);
        assertThat(physical(shapes.resolveSibling(name))).isEqualTo(records);
        ImportReport report = load(shapes, layer);
        assertThat(report.rowsRead()).isEqualTo(records);
        assertThat(report.inserted() + report.rejected()).isEqualTo(records);
        assertThat(report.counts()).containsEntry("SANTU-SHP-NO-ROW", (long) records);
        if (report.rejected() > 0) {
            // What has no name is no feature of these layers; its place comes back whole.
            assertThat(rejected(report.rejectedFile()).subList(1, records + 1))
                    .allMatch(row -> row.getField(0).matches("(MULTI)?(POINT|POLYGON) .*"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isInTheDatabaseOrInTheReport(String name) throws Exception {
        Path base = SharedData.require("shapefile").resolve(name);
        Path shapes = base.resolveSibling(base.getFileName() + ".shp");
        Path file = Files.exists(shapes) ? shapes : base.resolveSibling(base.getFileName() + ".dbf");
        for (String layer : List.of("region", "road", "facility", "protected_land")) {
            ImportReport report;
            try {
                report = load(file, layer);
            } catch (SantuException e) {
                assertThat(name).as(e.getMessage()).isEqualTo("cp936/h_bad_magic");
                assertThat(e.code()).isEqualTo("SANTU-SHP-NOT-A-SHAPEFILE");
                return;
            }
            assertThat(report.rowsRead()).as("rows of %s for %s", name, layer).isEqualTo(physical(base));
            assertThat(report.inserted() + report.rejected() + report.duplicates())
                    .as("%s for %s", name, layer)
                    .isEqualTo(report.rowsRead());
            assertThat(store.everything().getFeatureSource(layer).getCount(new Query(layer)))
                    .isEqualTo((int) report.inserted());
            if (report.rejected() > 0) {
                List<CsvRecord> rejected = rejected(report.rejectedFile());
                int reason = rejected.get(0).getFields().indexOf("rejected_code");
                assertThat(rejected).hasSize((int) report.rejected() + 1);
                assertThat(rejected.subList(1, rejected.size()))
                        .allMatch(row -> row.getField(reason).startsWith("SANTU-"));
                assertThat(report.findings()).anyMatch(finding -> finding.action() == Action.REJECTED);
            }
        }
    }
}
