package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.access.Caller;
import org.santu.exchange.out.RoundTrips;
import org.santu.testing.SharedData;
import org.santu.testing.TestStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counties, dirty ones too, stations and both whole village lists: each row that another reader counts is in the database, or in
 * the file of rejected rows with its reason. Shapefiles are {@link EveryRecordTest}'s.
 */
class EveryRowOfListsTest {
    private static final String OLD_LIST = "villages/adcode_vonng_2016_targets.csv";
    private static final String NEW_LIST = "villages/villages_china-division-2.7.0_targets.csv";
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

    private ImportReport load(String file, String layer, String crs, ImportMode mode, Map<String, String> map)
            throws IOException {
        Path source = SharedData.require(file);
        Path copy = folder.resolve(source.getFileName());
        Files.deleteIfExists(copy);
        Files.copy(source, copy);
        ImportRequest request = new ImportRequest(
                copy,
                layer,
                new ImportReading(crs, null, null, map),
                new ImportWriting(mode, List.of(), null, false, false),
                Caller.system(),
                Locale.CHINESE);
        return RoundTrips.importer(store).run(request, ImportProgress.NONE);
    }

    private static void empty(String layer) throws IOException {
        ((SimpleFeatureStore) store.everything().getFeatureSource(layer)).removeFeatures(Filter.INCLUDE);
    }

    private static long rows(Path file) throws IOException {
        return file.toString().endsWith(".csv")
                ? table(file).size() - 1L
                : new JsonMapper().readTree(file).path("features").size();
    }

    private static List<CsvRecord> table(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    /** The first column of both lists is the code. */
    private static Set<String> codes(Path file) throws IOException {
        Set<String> codes = new HashSet<>();
        table(file).stream().skip(1).map(row -> row.getField(0)).forEach(codes::add);
        return codes;
    }

    private static Set<String> villages() throws IOException {
        Set<String> codes = new HashSet<>();
        try (SimpleFeatureIterator found = store.everything()
                .getFeatureSource("village")
                .getFeatures(new Query("village", Filter.INCLUDE))
                .features()) {
            while (found.hasNext()) {
                assertThat(codes.add((String) found.next().getAttribute("region_code")))
                        .isTrue();
            }
        }
        return codes;
    }

    private static void assertEveryRow(ImportReport report, String file) throws IOException {
        assertThat(report.rowsRead()).as(file).isEqualTo(rows(SharedData.require(file)));
        assertThat(report.inserted() + report.updated() + report.duplicates() + report.rejected())
                .as(file)
                .isEqualTo(report.rowsRead());
        if (report.rejected() > 0) {
            List<CsvRecord> rejected = table(report.rejectedFile());
            int reason = rejected.get(0).getFields().indexOf("rejected_code");
            assertThat(rejected).hasSize((int) report.rejected() + 1);
            assertThat(rejected.subList(1, rejected.size()))
                    .allSatisfy(row -> assertThat(row.getField(reason)).startsWith("SANTU-"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "counties/target_counties_wgs84.geojson,",
        "counties/datav_130600_gcj02.json, GCJ-02",
        "counties/dirty_fuping_gcj02.geojson, GCJ-02",
        "pv/chinapv_targets_wgs84.geojson,",
        "pv/wikisolar_targets_wgs84.geojson,"
    })
    void areasGoIntoAnyLayerOrComeBack(String file, String crs) throws IOException {
        for (String layer : List.of("region", "road", "facility", "protected_land", "pv_station")) {
            empty(layer);
            ImportReport report = load(file, layer, crs, ImportMode.INSERT, Map.of());
            assertEveryRow(report, file);
            assertThat(store.everything().getFeatureSource(layer).getCount(new Query(layer)))
                    .isEqualTo((int) report.inserted());
        }
    }

    /** A row of 2023 stands under its own code, or changed the village that has another code here and the same name. */
    @Test
    void everyVillageOfBothYearsIsThereOrComesBack() throws IOException {
        empty("village");
        ImportReport old = load(OLD_LIST, "village", "GCJ-02", ImportMode.INSERT, Map.of());
        assertEveryRow(old, OLD_LIST);
        assertThat(old.inserted()).isEqualTo(12_250);
        assertThat(missing(old, OLD_LIST)).isEmpty();

        ImportReport both = load(NEW_LIST, "village", null, ImportMode.UPSERT, Map.of());
        assertEveryRow(both, NEW_LIST);
        assertThat(both.rowsRead()).isEqualTo(13_280);
        long underAnother = both.counts().get("SANTU-IMPORT-CODE-YEAR");
        assertThat(missing(both, NEW_LIST)).hasSize((int) underAnother);
        assertThat(villages()).hasSize((int) (old.inserted() + both.inserted()));

        ImportReport again = load(NEW_LIST, "village", null, ImportMode.INSERT, Map.of());
        assertEveryRow(again, NEW_LIST);
        assertThat(missing(again, NEW_LIST)).isEmpty();
        assertThat(again.inserted()).isEqualTo(underAnother);
    }

    /** Codes of the file that are neither in the layer nor in the file of rejected rows. */
    private static Set<String> missing(ImportReport report, String file) throws IOException {
        Set<String> missing = codes(SharedData.require(file));
        missing.removeAll(villages());
        if (report.rejectedFile() != null) {
            missing.removeAll(codes(report.rejectedFile()));
        }
        return missing;
    }
}
