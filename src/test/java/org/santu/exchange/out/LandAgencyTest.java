package org.santu.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.santu.access.Caller;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.ImportProgress;
import org.santu.exchange.ImportReport;
import org.santu.exchange.ImportRequest;
import org.santu.store.BulkLoader;
import org.santu.testing.TestStore;

/** The profile of land agencies: its names, types and values as GDAL finds them, and the way back in. */
class LandAgencyTest {
    private static final String COUNTY = "139901";
    private static TestStore from;
    private static TestStore to;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        from = TestStore.create();
        to = TestStore.create();
        for (TestStore store : List.of(from, to)) {
            insert(store, "region", Map.of("region_code", COUNTY, "name", "青山县", "level", "county"), 114, 38, 2);
        }
        // The cell whose ellipsoidal area is published: 966,680.5580 square metres.
        Map<String, Object> land = Map.of(
                "region_code",
                COUNTY,
                "name",
                "后山𠮷林",
                "kind",
                "nature_reserve",
                "area_m2",
                new java.math.BigDecimal("950000.5"));
        insert(from, "protected_land", land, 114.70, 38.62, 0.01);
    }

    private static void insert(
            TestStore store, String layer, Map<String, Object> values, double x, double y, double side) {
        GeometryFactory geometries = new GeometryFactory();
        Geometry cell = geometries.toGeometry(new Envelope(x, x + side, y, y + side));
        Map<String, Object> row = new HashMap<>(values);
        row.put(StandardColumns.GEOMETRY, geometries.createMultiPolygon(new Polygon[] {(Polygon) cell}));
        new BulkLoader(store.stores())
                .insert(
                        Caller.system(),
                        store.catalog().getLayer(layer),
                        List.of(row).iterator());
    }

    @AfterAll
    static void close() {
        from.close();
        to.close();
    }

    private Path export(String name, String encoding) throws Exception {
        Path file = folder.resolve(name);
        ExportOrder order = new ExportOrder(
                "protected_land",
                ExportFormats.ofFile(file).name(),
                "EPSG:4526",
                encoding,
                null,
                null,
                null,
                false,
                "land-agency");
        if (ExportFormats.ofFile(file).fixedEpsg() != 0) {
            order = new ExportOrder(
                    "protected_land", order.format(), null, encoding, null, null, null, false, "land-agency");
        }
        RoundTrips.exporter(from).run(Caller.system(), order, Locale.CHINESE, file, ExportProgress.NONE);
        return file;
    }

    @Test
    void gdalFindsNamesTypesAndValues() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "GDAL is not installed");
        Process process = new ProcessBuilder(
                        "/usr/bin/ogrinfo", "-al", export("land.shp", "GBK").toString())
                .redirectErrorStream(true)
                .start();
        String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(found)
                .contains("ID[\"EPSG\",4526]")
                .containsSubsequence(
                        "BSM: Integer",
                        "YSDM: String (10.0)",
                        "XZQDM: String (12.0)",
                        "XZQMC: String (100.0)",
                        "MC: String (100.0)",
                        "TBMJ: Real",
                        "AREA_M2: Real")
                .contains(
                        "BSM (Integer",
                        "= 1\n",
                        "XZQDM (String) = " + COUNTY,
                        "XZQMC (String) = 青山县",
                        "MC (String) = 后山?林",
                        "TBMJ (Real) = 966680.56",
                        "AREA_M2 (Real) = 950000.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"land.zip", "land.gpkg", "land.csv", "land.xlsx", "land.geojson", "land.kml"})
    void whatTheAgencyGotComesBackAndItsAreaIsNotTakenForOurs(String name) throws Exception {
        Path file = export(name, null);
        to.everything();
        ((org.geotools.api.data.SimpleFeatureStore) to.everything().getFeatureSource("protected_land"))
                .removeFeatures(org.geotools.api.filter.Filter.INCLUDE);
        ImportReport back = RoundTrips.importer(to)
                .run(
                        new ImportRequest(
                                file, "protected_land", null, null, Map.of(), false, Caller.system(), Locale.CHINESE),
                        ImportProgress.NONE);
        assertThat(back.inserted()).as(back.findings().toString()).isEqualTo(1);
        assertThat(back.unusedFields()).contains("BSM", "TBMJ", "XZQMC").doesNotContain("XZQDM", "MC");
        try (SimpleFeatureIterator features = to.everything()
                .getFeatureSource("protected_land")
                .getFeatures(new Query("protected_land"))
                .features()) {
            SimpleFeature land = features.next();
            assertThat(land.getAttribute("name")).isEqualTo("后山𠮷林");
            assertThat(land.getAttribute("region_code")).isEqualTo(COUNTY);
            assertThat(((Number) land.getAttribute("area_m2")).doubleValue()).isEqualTo(950000.5);
        }
    }
}
