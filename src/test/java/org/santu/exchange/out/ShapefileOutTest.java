package org.santu.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.store.BulkLoader;
import org.santu.testing.TestStore;

/** What other agencies' programs find in our shapefiles. */
class ShapefileOutTest {
    private static final String LONG = "青山绿水".repeat(30) + "末";
    private static TestStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        store = TestStore.create();
        new BulkLoader(store.stores())
                .insert(
                        Caller.system(),
                        store.catalog().getLayer("facility"),
                        List.of(facility("平安小学", "139901101201"), facility("𠮷祥卫生室", "139901101202"))
                                .iterator());
        Map<String, Object> project = new HashMap<>(Map.of(
                "name", "道路硬化", "kind", "road", "status", "planned", "content", LONG, "region_code", "139901101201"));
        project.put(StandardColumns.GEOMETRY, point());
        new BulkLoader(store.stores())
                .insert(
                        Caller.system(),
                        store.catalog().getLayer("project"),
                        List.of(project).iterator());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static org.locationtech.jts.geom.Point point() {
        return new GeometryFactory().createPoint(new Coordinate(114.5, 38.5));
    }

    private static Map<String, Object> facility(String name, String region) {
        Map<String, Object> row = new HashMap<>(Map.of("name", name, "kind", "school", "region_code", region));
        row.put(StandardColumns.GEOMETRY, point());
        return row;
    }

    private ExportReport export(String layer, String crs, String encoding, String region, String where, Path file)
            throws IOException {
        String format = ExportFormats.ofFile(file).name();
        ExportOrder order = new ExportOrder(layer, format, crs, encoding, region, where, null, false, null);
        return RoundTrips.exporter(store).run(Caller.system(), order, Locale.CHINESE, file, ExportProgress.NONE);
    }

    @Test
    void gbkIsSaidInThreePlacesAndWhatItLacksIsReportedAndKeptAside() throws IOException {
        ExportReport report = export("facility", null, "GBK", null, null, folder.resolve("facility.shp"));
        assertThat(Files.readString(folder.resolve("facility.cpg"))).isEqualTo("GBK");
        byte[] table = Files.readAllBytes(folder.resolve("facility.dbf"));
        assertThat(table[29]).isEqualTo((byte) 0x4D);
        assertThat(new String(table, Charset.forName("GBK"))).contains("平安小学", "?祥卫生室", "学校");
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.code()).isEqualTo("SANTU-EXPORT-TEXT-REPLACED"));
        assertThat(Files.readString(folder.resolve("facility-cut.csv"))).contains("𠮷祥卫生室");
    }

    @Test
    void textsAreCutBetweenCharactersAndKeptWholeAside() throws IOException {
        ExportReport report = export("project", null, null, null, null, folder.resolve("p.shp"));
        String table = Files.readString(folder.resolve("p.dbf"), StandardCharsets.ISO_8859_1);
        String read = new String(table.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(read).contains("青山绿水".repeat(21)).doesNotContain("水\uFFFD", "末");
        assertThat(report.notes()).extracting(ExportNotes.Note::code).containsExactly("SANTU-EXPORT-TEXT-CUT");
        assertThat(Files.readString(folder.resolve("p-cut.csv"))).contains(LONG);
    }

    @Test
    void zonesHaveTheNamesThatArcGisKnows() throws IOException {
        export("facility", "EPSG:4526", null, null, null, folder.resolve("zone.shp"));
        assertThat(Files.readString(folder.resolve("zone.prj")))
                .startsWith(
                        "PROJCS[\"CGCS2000_3_Degree_GK_Zone_38\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\"")
                .contains("PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",38500000.0]");
    }

    @Test
    void gdalFindsNamesSystemAndValues() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "GDAL is not installed");
        export("facility", "EPSG:4547", "GBK", "139901101201", null, folder.resolve("facility.shp"));
        String found = ogrinfo(folder.resolve("facility.shp"));
        assertThat(found)
                .contains("Feature Count: 1", "平安小学", "学校", "CGCS2000 / 3-degree Gauss-Kruger CM 114E")
                .contains("ID[\"EPSG\",4547]");
        export("facility", null, null, null, "name LIKE '%祥%'", folder.resolve("utf8.shp"));
        assertThat(ogrinfo(folder.resolve("utf8.shp")))
                .contains("Feature Count: 1", "𠮷祥卫生室", "ID[\"EPSG\",4490]", "POINT (114.5 38.5)");
    }

    private static String ogrinfo(Path file) throws Exception {
        Process process = new ProcessBuilder("/usr/bin/ogrinfo", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void aFailureLeavesNothingBehindAndTheOldFileAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("facility.zip"), "old");
        ExportOrder order = ExportOrder.of("facility", "shapefile");
        ExportProgress cancel = written -> {
            throw new SantuException("SANTU-STORE-CANCELLED");
        };
        assertThatThrownBy(() -> RoundTrips.exporter(store).run(Caller.system(), order, Locale.CHINESE, file, cancel))
                .isInstanceOf(SantuException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void whoMayNotExportGetsNothingAndAConditionIsNoProgram() {
        Caller viewer = new Caller("viewer", new Scope("1399", PrivacyClass.INTERNAL));
        Exporter exporter = RoundTrips.exporter(store);
        assertThatThrownBy(() -> exporter.count(viewer, ExportOrder.of("facility", "csv"), Locale.CHINESE))
                .hasMessageContaining("SANTU-ACCESS-DENIED");
        assertThat(viewer.may(Permission.EXPORT)).isFalse();
        ExportOrder evil = new ExportOrder("facility", "csv", null, null, null, "env('PATH') = 'x'", null, false, null);
        assertThatThrownBy(() -> exporter.count(Caller.system(), evil, Locale.CHINESE))
                .hasMessageContaining("SANTU-FILTER");
    }
}
