package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @ParameterizedTest
    @MethodSource("files")
    void isInTheDatabaseOrInTheReport(String name) throws Exception {
        Path base = SharedData.require("shapefile").resolve(name);
        String last = base.getFileName().toString();
        try (Stream<Path> siblings = Files.list(base.getParent())) {
            for (Path sibling : siblings.filter(
                            path -> path.getFileName().toString().startsWith(last + "."))
                    .toList()) {
                Files.copy(sibling, folder.resolve(sibling.getFileName().toString()));
            }
        }
        Path file = folder.resolve(last + (Files.exists(folder.resolve(last + ".shp")) ? ".shp" : ".dbf"));
        for (String layer : List.of("region", "road", "facility", "protected_land")) {
            SimpleFeatureStore features =
                    (SimpleFeatureStore) store.everything().getFeatureSource(layer);
            features.removeFeatures(Filter.INCLUDE);
            ImportReport report;
            try {
                report = RoundTrips.importer(store)
                        .run(
                                new ImportRequest(
                                        file,
                                        layer,
                                        "EPSG:4490",
                                        null,
                                        Map.of(),
                                        false,
                                        Caller.system(),
                                        Locale.CHINESE),
                                ImportProgress.NONE);
            } catch (SantuException e) {
                assertThat(name).as(e.getMessage()).isEqualTo("cp936/h_bad_magic");
                assertThat(e.code()).isEqualTo("SANTU-SHP-NOT-A-SHAPEFILE");
                return;
            }
            assertThat(report.rowsRead()).as("rows of %s for %s", name, layer).isEqualTo(physical(base));
            assertThat(report.inserted() + report.rejected() + report.duplicates())
                    .as("%s for %s", name, layer)
                    .isEqualTo(report.rowsRead());
            assertThat(features.getCount(new Query(layer))).isEqualTo((int) report.inserted());
            if (report.rejected() > 0) {
                // A heading, and each row with its reason; texts may hold line breaks, codes do not.
                String rejected = Files.readString(report.rejectedFile());
                assertThat(rejected.split("SANTU-[A-Z-]+").length).isGreaterThan((int) report.rejected());
                assertThat(report.findings()).anyMatch(finding -> finding.action() == Action.REJECTED);
            }
        }
    }
}
