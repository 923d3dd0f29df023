package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.catalog.PrivacyClass;
import org.santu.crs.EllipsoidalArea;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;
import org.santu.store.BulkChanges;
import org.santu.testing.SharedData;
import org.santu.testing.TestStore;

/** The way of a newcomer with the real files: counties, villages, stations, roads. The order tells the story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportRealDataTest {
    private static TestStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        SharedData.require("counties");
        store = TestStore.create();
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
    }

    private ImportReport load(String file, String layer, String crs, Map<String, String> map, boolean dryRun)
            throws IOException {
        return importer().run(request(copy(file), layer, crs, map, dryRun), ImportProgress.NONE);
    }

    private static Importer importer() {
        AuditLog audit = new AuditLog(store.dataSource(), new AuditAnchor(Path.of("target", "test-application")));
        return new Importer(store.catalog(), store.stores(), new BulkChanges(store.stores()), audit);
    }

    private static ImportRequest request(Path file, String layer, String crs, Map<String, String> map, boolean dryRun) {
        return new ImportRequest(file, layer, crs, null, map, dryRun, Caller.system(), Locale.ENGLISH);
    }

    /** The shared folder is read-only; rejected rows shall not land in the project. */
    private Path copy(String file) throws IOException {
        Path source = SharedData.require(file);
        String base = source.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        try (var siblings = Files.list(source.getParent())) {
            for (Path sibling : siblings.filter(
                            path -> path.getFileName().toString().startsWith(base + "."))
                    .toList()) {
                Path target = folder.resolve(sibling.getFileName().toString());
                Files.deleteIfExists(target);
                Files.copy(sibling, target);
            }
        }
        return folder.resolve(source.getFileName().toString());
    }

    private static List<SimpleFeature> features(String layer, Filter filter) throws IOException {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator found = store.stores()
                .open(Caller.system())
                .getFeatureSource(layer)
                .getFeatures(new Query(layer, filter))
                .features()) {
            while (found.hasNext()) {
                features.add(found.next());
            }
        }
        return features;
    }

    @Test
    @Order(1)
    void theCountiesBecomeRegions() throws IOException {
        ImportReport report = load("counties/target_counties_wgs84.geojson", "region", null, Map.of(), false);
        assertThat(report.rowsRead()).isEqualTo(48);
        assertThat(report.inserted()).isEqualTo(48);
        assertThat(report.exitStatus()).isZero();
        assertThat(report.crsReason()).isEqualTo("SANTU-IMPORT-CRS-RFC7946");
        assertThat(report.rejectedFile()).isNull();
        assertThat(features("region", Filter.INCLUDE))
                .hasSize(48)
                .allMatch(feature -> feature.getAttribute("level").equals("county"));
    }

    @Test
    @Order(2)
    void aDryRunWritesNothing() throws IOException {
        ImportReport report = load("villages/adcode_vonng_2016_targets.csv", "village", "GCJ-02", Map.of(), true);
        assertThat(report.inserted()).isEqualTo(12_250);
        assertThat(report.rejectedFile()).isNull();
        assertThat(features("village", Filter.INCLUDE)).isEmpty();
    }

    @Test
    @Order(3)
    void theVillagesComeInAndOtherLevelsComeBack() throws IOException {
        ImportReport report = load("villages/adcode_vonng_2016_targets.csv", "village", "GCJ-02", Map.of(), false);
        assertThat(report.rowsRead()).isEqualTo(13_001);
        assertThat(report.inserted()).isEqualTo(12_250);
        assertThat(report.unlocated()).isEqualTo(12_250 - 946);
        assertThat(report.rejected()).isEqualTo(751);
        assertThat(report.exitStatus()).isEqualTo(3);
        assertThat(report.counts())
                .containsEntry("SANTU-IMPORT-LEVEL-CITY", 4L)
                .containsEntry("SANTU-IMPORT-LEVEL-COUNTY", 50L)
                .containsEntry("SANTU-IMPORT-LEVEL-TOWNSHIP", 697L);
        List<String> rejected = Files.readAllLines(report.rejectedFile());
        assertThat(rejected).hasSize(752);
        assertThat(rejected.get(0)).startsWith("\uFEFFcode,parent,name").endsWith("rejected_reason");
        assertThat(rejected.get(1)).contains("SANTU-IMPORT-LEVEL-CITY", "Code 130600000000 is that of a prefecture");
    }

    @Test
    @Order(4)
    void theRejectedFileIsImportedAsItIs() throws IOException {
        Path file = copy("villages/adcode_vonng_2016_targets.csv");
        ImportReport first = importer().run(request(file, "village", "GCJ-02", Map.of(), false), ImportProgress.NONE);
        assertThat(first.inserted()).isZero();
        assertThat(first.duplicates()).isEqualTo(12_250);
        ImportReport again = importer()
                .run(request(first.rejectedFile(), "village", "GCJ-02", Map.of(), false), ImportProgress.NONE);
        assertThat(again.rowsRead()).isEqualTo(751);
        assertThat(again.rejected()).isEqualTo(751);
        assertThat(again.exitStatus()).isEqualTo(1);
        String head = Files.readAllLines(again.rejectedFile()).get(0);
        assertThat(head).isEqualTo(Files.readAllLines(first.rejectedFile()).get(0));
    }

    @Test
    @Order(5)
    void theStationsComeInWithTheirCounties() throws Exception {
        ImportReport outlines = load("pv/chinapv_targets_wgs84.geojson", "pv_station", null, Map.of(), false);
        assertThat(outlines.inserted()).isEqualTo(73);
        ImportReport points = load("pv/wikisolar_targets_wgs84.geojson", "pv_station", null, Map.of(), false);
        assertThat(points.inserted()).isEqualTo(12);
        assertThat(points.repaired()).isEqualTo(12);
        assertThat(points.counts()).containsEntry("SANTU-IMPORT-POINT-FOOTPRINT", 12L);
        List<SimpleFeature> nominal = features("pv_station", ECQL.toFilter("position_quality = 'point_only'"));
        assertThat(nominal)
                .hasSize(12)
                .allSatisfy(feature -> assertThat(EllipsoidalArea.squareMetres((Geometry) feature.getDefaultGeometry()))
                        .isCloseTo(1600, within(0.01)));
        assertThat(features("pv_station", Filter.INCLUDE))
                .hasSize(85)
                .allMatch(feature ->
                        feature.getAttribute("region_code").toString().matches("\\d{6}"));
    }

    @Test
    @Order(6)
    void yiCountyHasItsVillagesAndStations() throws Exception {
        assertThat(features("village", ECQL.toFilter("region_code LIKE '130633%' AND geom IS NOT NULL")))
                .hasSize(59);
        List<SimpleFeature> stations = features("pv_station", ECQL.toFilter("region_code = '130633'"));
        Geometry yi = (Geometry) features("region", ECQL.toFilter("region_code = '130633'"))
                .get(0)
                .getDefaultGeometry();
        assertThat(stations.stream().filter(s -> s.getAttribute("source") != null))
                .hasSize(5);
        assertThat(stations).allMatch(station -> yi.intersects((Geometry) station.getDefaultGeometry()));
    }

    @Test
    @Order(7)
    void townPointsFallIntoTheirOwnCounties() throws IOException {
        Map<String, IndexedPointInAreaLocator> counties = new TreeMap<>();
        features("region", Filter.INCLUDE)
                .forEach(county -> counties.put(
                        (String) county.getAttribute("region_code"),
                        new IndexedPointInAreaLocator((Geometry) county.getDefaultGeometry())));
        int inside = 0;
        int all = 0;
        SourceCrs gcj = SourceCrs.parse("GCJ-02");
        Path file = SharedData.require("villages/adcode_vonng_2016_targets.csv");
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            int level = source.schema().names().indexOf("level");
            int code = source.schema().names().indexOf("code");
            for (Iterator<SourceRecord> records = source.records(); records.hasNext(); ) {
                SourceRecord record = records.next();
                IndexedPointInAreaLocator county =
                        counties.get(record.values()[code].toString().substring(0, 6));
                if ("town".equals(record.values()[level]) && record.geometry() != null && county != null) {
                    Coordinate place = gcj.toStored(record.geometry()).getCoordinate();
                    all++;
                    inside += county.locate(place) != Location.EXTERIOR ? 1 : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(500);
        assertThat((double) inside / all).as("%d of %d", inside, all).isGreaterThan(0.99);
    }

    @Test
    @Order(8)
    void roadsOfTheMountains() throws IOException {
        ImportReport report = load("roads/andorra_roads.geojson", "road", null, Map.of(), false);
        assertThat(report.inserted()).isEqualTo(1614);
        assertThat(report.crsReason()).isEqualTo("SANTU-IMPORT-CRS-MEMBER");
        ImportReport again = load("roads/andorra_roads.geojson", "road", null, Map.of(), false);
        assertThat(again.inserted()).isZero();
        assertThat(again.duplicates()).isEqualTo(1614);
        assertThat(again.exitStatus()).isZero();
    }

    @Test
    @Order(9)
    void theChinaPvShapefile() throws IOException {
        ImportReport report = load("pv/chinapv/PV_Test_2015.shp", "pv_station", null, Map.of(), false);
        assertThat(report.rowsRead()).isEqualTo(687);
        assertThat(report.inserted() + report.rejected() + report.duplicates()).isEqualTo(687);
        assertThat(report.rejected()).isZero();
        assertThat(report.counts()).containsEntry("SANTU-IMPORT-HEIGHT-DROPPED", 687L);
    }

    @Test
    @Order(10)
    void theDirtyCountyIsRepaired() throws IOException {
        ImportReport known =
                load("counties/dirty_fuping_gcj02.geojson", "region", "GCJ-02", Map.of("code", "id"), false);
        assertThat(known.duplicates()).isEqualTo(1);
        assertThat(known.counts()).containsEntry("SANTU-IMPORT-GEOMETRY-REPAIRED", 1L);
        ImportReport land = load("counties/dirty_fuping_gcj02.geojson", "protected_land", "GCJ-02", Map.of(), true);
        assertThat(land.rowsRead()).isEqualTo(1);
    }

    @Test
    @Order(11)
    void nobodyGuessesTheCoordinateSystem() throws IOException {
        Path file = copy("shapefile/cp936/e_no_prj.shp");
        assertThatThrownBy(() -> importer().run(request(file, "region", null, Map.of(), false), ImportProgress.NONE))
                .isInstanceOfSatisfying(SantuException.class, e -> {
                    assertThat(e.code()).isEqualTo("SANTU-IMPORT-CRS-MISSING-ADVICE");
                    assertThat(e.text(Locale.ENGLISH)).contains("EPSG:4490", "GCJ-02");
                });
    }

    @Test
    @Order(12)
    void aCountyImportsIntoItselfOnly() throws IOException {
        Caller yi = new Caller("yi", new Scope("130633", PrivacyClass.SENSITIVE));
        ImportReport report = importer()
                .run(
                        new ImportRequest(
                                copy("villages/adcode_vonng_2016_targets.csv"),
                                "village",
                                "GCJ-02",
                                null,
                                Map.of(),
                                false,
                                yi,
                                Locale.CHINA),
                        ImportProgress.NONE);
        assertThat(report.inserted()).isZero();
        assertThat(report.counts()).containsKey("SANTU-IMPORT-OUT-OF-SCOPE");
        assertThat(report.duplicates())
                .isEqualTo(features("village", startsWith("130633")).size());
    }

    private static Filter startsWith(String code) {
        try {
            return ECQL.toFilter("region_code LIKE '" + code + "%'");
        } catch (CQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
