package org.santu.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.santu.access.Caller;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.ImportMode;
import org.santu.exchange.ImportProgress;
import org.santu.exchange.ImportReading;
import org.santu.exchange.ImportReport;
import org.santu.exchange.ImportRequest;
import org.santu.exchange.ImportWriting;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceFiles;
import org.santu.exchange.source.SourceOptions;
import org.santu.store.BulkLoader;
import org.santu.testing.TestStore;
import tools.jackson.databind.json.JsonMapper;

/** Layer to file to layer: every attribute of every layer comes back as it was, in every format, within the format's limits. */
class RoundTripTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 15;
    private static TestStore from;
    private static TestStore to;
    private static String filled;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        from = TestStore.create();
        to = TestStore.create();
    }

    @AfterAll
    static void close() {
        from.close();
        to.close();
    }

    /** File name, CRS and encoding; how far positions may move, in degrees. */
    private record Trip(String file, String crs, String encoding, Locale locale, double mostDegrees) {
        @Override
        public String toString() {
            return file + (crs == null ? "" : " " + crs) + (encoding == null ? "" : " " + encoding) + " " + locale;
        }
    }

    private static final List<Trip> TRIPS = List.of(
            new Trip("rows.zip", null, null, Locale.CHINESE, 0),
            new Trip("rows.zip", "EPSG:4526", "GBK", Locale.CHINESE, 1e-8),
            new Trip("rows.geojson", null, null, Locale.ENGLISH, 0),
            new Trip("rows.csv", null, null, Locale.CHINESE, 0),
            new Trip("rows.xlsx", null, null, Locale.ENGLISH, 0),
            new Trip("rows.kml", null, null, Locale.CHINESE, 0),
            new Trip("rows.gpkg", "EPSG:4547", null, Locale.CHINESE, 1e-8),
            new Trip("rows.gdb.zip", null, null, Locale.CHINESE, 1e-8));

    static Stream<Arguments> trips() {
        // GDAL is another program to start each time: the layers with the oddest attributes, lines, and mixed geometry.
        return TestStore.shippedCatalog().layers().stream()
                .flatMap(layer -> TRIPS.stream()
                        .filter(trip -> !trip.file().contains("gdb")
                                || List.of("household", "road", "project").contains(layer.name()))
                        .map(trip -> Arguments.of(layer.name(), trip)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("trips")
    void whatGoesOutComesBackAsItWas(String name, Trip trip) throws Exception {
        assumeTrue(
                !trip.file().contains("gdb") || Files.isExecutable(Path.of("/usr/bin/ogr2ogr")),
                "GDAL is not installed");
        LayerDeclaration layer = from.catalog().getLayer(name);
        fill(layer, trip.file().endsWith(".zip") ? 254 : 2000);
        Path file = folder.resolve(trip.file());
        ExportOrder order = new ExportOrder(
                name, ExportFormats.ofFile(file).name(), trip.crs(), trip.encoding(), null, null, null, false, null);
        ExportReport report =
                RoundTrips.exporter(from).run(Caller.system(), order, trip.locale(), file, ExportProgress.NONE);

        assertThat(report.features()).isEqualTo(ROWS);
        assertThat(report.notes()).isEmpty();
        clear(to, layer);
        for (String part : parts(file)) {
            ImportReport back = RoundTrips.importer(to)
                    .run(
                            new ImportRequest(
                                    file,
                                    name,
                                    new ImportReading(null, null, part, Map.of()),
                                    new ImportWriting(ImportMode.INSERT, List.of(), null, false, false),
                                    Caller.system(),
                                    trip.locale()),
                            ImportProgress.NONE);
            assertThat(back.rejected()).as(back.findings().toString()).isZero();
            assertThat(back.unusedFields()).allMatch(field -> field.matches("SANTU_ID|OBJECTID|id|fid|.*_MC"));
        }
        assertSame(layer, trip);
    }

    /** A workbook that was away while somebody moved and renamed what it shows; nobody typed anything into it. */
    @ParameterizedTest
    @ValueSource(strings = {"facility", "village", "pv_station"})
    void aWorkbookThatComesBackUnchangedTakesBackNothingThatOthersEntered(String name) throws Exception {
        LayerDeclaration layer = from.catalog().getLayer(name);
        fill(layer, 2000);
        Path file = folder.resolve("away.xlsx");
        ExportOrder order = new ExportOrder(name, "xlsx", "EPSG:4547", null, null, null, null, false, null);
        if (name.equals("village")) {
            order = new ExportOrder(name, "xlsx", null, null, null, null, null, false, null);
        }
        RoundTrips.exporter(from).run(Caller.system(), order, Locale.CHINESE, file, ExportProgress.NONE);
        SimpleFeatureStore features = (SimpleFeatureStore) from.everything().getFeatureSource(name);
        SimpleFeature one = read(from, layer).get(0);
        Geometry moved = ((Geometry) one.getDefaultGeometry()).copy();
        moved.apply(AffineTransformation.translationInstance(0.001, 0.001));
        String place = features.getSchema().getGeometryDescriptor().getLocalName();
        features.modifyFeatures(
                new String[] {"name", place},
                new Object[] {"newer", moved},
                ECQL.toFilter("IN ('" + one.getID() + "')"));
        filled = null;

        ImportReport back = RoundTrips.importer(from)
                .run(
                        new ImportRequest(
                                file,
                                name,
                                ImportReading.OF_ITSELF,
                                new ImportWriting(ImportMode.UPDATE, List.of("id"), null, true, false),
                                Caller.system(),
                                Locale.CHINESE),
                        ImportProgress.NONE);
        assertThat(back.rejected()).as(back.findings().toString()).isZero();
        assertThat(back.counts()).containsEntry("SANTU-IMPORT-NEWER-KEPT", 2L);
        try (SimpleFeatureIterator found = features.getFeatures(ECQL.toFilter("IN ('" + one.getID() + "')"))
                .features()) {
            SimpleFeature now = found.next();
            assertThat(now.getAttribute("name")).isEqualTo("newer");
            assertThat(now.getDefaultGeometry()).isEqualTo(moved);
        }
    }

    /** A layer of mixed geometry makes several data sets, which come back one by one. */
    private static List<String> parts(Path file) {
        List<String> parts = new ArrayList<>();
        SourceFiles.listZip(file).forEach(each -> parts.add(each.set().name()));
        if (parts.size() < 2) {
            parts.clear();
            try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE.takingFirst())) {
                source.sets().forEach(each -> parts.add(each.name()));
            }
        }
        return parts.size() < 2 ? Collections.singletonList(null) : parts;
    }

    private static void fill(LayerDeclaration layer, int mostTextBytes) throws IOException {
        if ((layer.name() + mostTextBytes).equals(filled)) {
            return;
        }
        filled = layer.name() + mostTextBytes;
        clear(from, layer);
        new BulkLoader(from.stores())
                .insert(
                        Caller.system(),
                        layer,
                        new OddRows(layer, mostTextBytes, 42).list(ROWS).iterator());
    }

    private static void clear(TestStore store, LayerDeclaration layer) throws IOException {
        SimpleFeatureStore features = (SimpleFeatureStore) store.everything().getFeatureSource(layer.name());
        features.removeFeatures(Filter.INCLUDE);
    }

    private static void assertSame(LayerDeclaration layer, Trip trip) throws Exception {
        List<SimpleFeature> before = read(from, layer);
        List<SimpleFeature> after = read(to, layer);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            for (Attribute attribute : layer.attributes()) {
                assertThat(comparable(after.get(i).getAttribute(attribute.name())))
                        .as("%s of %s", attribute.name(), before.get(i).getAttribute("name"))
                        .isEqualTo(comparable(before.get(i).getAttribute(attribute.name())));
            }
            assertPlace(
                    (Geometry) before.get(i).getDefaultGeometry(),
                    (Geometry) after.get(i).getDefaultGeometry(),
                    trip.mostDegrees());
        }
    }

    private static void assertPlace(Geometry before, Geometry after, double mostDegrees) {
        if (before == null) {
            assertThat((Object) after).isNull();
            return;
        }
        assertThat(after.getGeometryType()).isEqualTo(before.getGeometryType());
        assertThat(after.getNumPoints()).isEqualTo(before.getNumPoints());
        if (mostDegrees == 0) {
            assertThat(after.norm().equalsExact(before.norm())).isTrue();
        } else {
            assertThat(DiscreteHausdorffDistance.distance(before, after)).isLessThan(mostDegrees);
        }
    }

    private static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        if (value instanceof String text && text.startsWith("[")) {
            return JSON.readTree(text);
        }
        return value;
    }

    private static List<SimpleFeature> read(TestStore store, LayerDeclaration layer) throws Exception {
        Map<String, SimpleFeature> byName = new LinkedHashMap<>();
        Query query = new Query(layer.name(), ECQL.toFilter("name IS NOT NULL"));
        query.setSortBy(org.geotools.factory.CommonFactoryFinder.getFilterFactory()
                .sort("name", org.geotools.api.filter.sort.SortOrder.ASCENDING));
        try (SimpleFeatureIterator rows = store.everything()
                .getFeatureSource(layer.name())
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                SimpleFeature row = rows.next();
                byName.put(String.valueOf(row.getAttribute("name")), row);
            }
        }
        return new ArrayList<>(byName.values());
    }
}
