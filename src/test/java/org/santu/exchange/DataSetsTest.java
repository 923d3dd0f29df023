package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.source.FileSet;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;
import org.santu.testing.SharedData;

/** What was sent may hold several data sets: all are listed, one is chosen, and none is taken or passed over in silence. */
class DataSetsTest {
    private static final SourceOptions LEDGER = new SourceOptions(null, null, Set.of("村名", "人口"));

    @TempDir
    private Path folder;

    private List<String> list() {
        List<String> names;
        String[] files = folder.toFile().list();
        names = List.of(files);
        Uploads.Upload upload = new Uploads.Upload(UUID.randomUUID(), folder, FileSet.ofFolder(names), Instant.MAX);
        return new DataSets(
                        LEDGER, (source, set) -> String.valueOf(source.schema().located()))
                .list(upload).stream()
                        .map(found -> found.set().in(Locale.ENGLISH) + " -> " + found.likelyLayer())
                        .toList();
    }

    private static long count(Path file, String part) {
        long count = 0;
        try (RecordSource source = RecordReaders.open(file, LEDGER.withPart(part))) {
            for (var records = source.records(); records.hasNext(); count++) {
                SourceRecord record = records.next();
                assertThat(record.values()).isNotNull();
            }
        }
        return count;
    }

    private static void assertRefused(Path file, String part, String code, String... named) {
        assertThatThrownBy(() -> count(file, part)).isInstanceOfSatisfying(SantuException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.text(Locale.CHINESE)).contains(named);
            assertThat(e.details()).containsKey("sets");
        });
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] workbook(String... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : sheets) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "村名");
                sheet.value(0, 1, name.startsWith("说明") ? "怎样填写" : "人口");
                sheet.value(1, 0, name + "甲村");
                sheet.value(1, 1, 3);
            }
        }
        return out.toByteArray();
    }

    private static void geoPackage(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)",
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,"
                            + " srs_id INT)",
                    "CREATE TABLE roads (geom BLOB, name TEXT)",
                    "CREATE TABLE 村庄 (geom BLOB, name TEXT)",
                    "CREATE TABLE layer_styles (styleQML TEXT)",
                    "INSERT INTO roads VALUES (NULL, 'a'), (NULL, 'b')",
                    "INSERT INTO 村庄 VALUES (NULL, '甲')",
                    "INSERT INTO gpkg_contents VALUES ('roads', 'features'), ('村庄', 'features'),"
                            + " ('layer_styles', 'attributes')",
                    "INSERT INTO gpkg_geometry_columns VALUES ('roads', 'geom', 'MULTILINESTRING', 4326),"
                            + " ('村庄', 'geom', 'POINT', 4326)")) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void shapefilesTablesAndWorkbooksOfAZipAreListedAndChosen() throws IOException {
        Path real = SharedData.require("shapefile/postgis_loader");
        Path file = folder.resolve("县数据.zip");
        try (OutputStream output = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8)) {
            for (String ending : List.of("shp", "shx", "dbf")) {
                put(zip, "道路/Arc." + ending, Files.readAllBytes(real.resolve("Arc." + ending)));
                put(zip, "地块/Polygon." + ending, Files.readAllBytes(real.resolve("Polygon." + ending)));
                put(zip, "旧/Polygon." + ending, Files.readAllBytes(real.resolve("Polygon." + ending)));
            }
            put(zip, "村.csv", "村名,人口\n甲,1\n乙,2\n".getBytes(StandardCharsets.UTF_8));
            put(zip, "台账.xlsx", workbook("东片", "西片"));
            put(zip, "数据说明.txt", new byte[] {'x'});
        }
        assertThat(list())
                .containsExactly(
                        "台账/东片 (XLSX, no positions, 1 record) -> false",
                        "台账/西片 (XLSX, no positions, 1 record) -> false",
                        "地块/Polygon.shp (Shapefile, areas, 1 record) -> true",
                        "旧/Polygon.shp (Shapefile, areas, 1 record) -> true",
                        "村 (CSV, no positions, 2 records) -> false",
                        "Arc (Shapefile, lines, 2 records) -> true");
        assertThat(count(file, "Arc")).isEqualTo(2);
        assertThat(count(file, "旧/Polygon.shp")).isEqualTo(1);
        assertThat(count(file, "台账/西片")).isEqualTo(1);
        assertRefused(file, null, "SANTU-IMPORT-MANY-SETS", "Arc（Shapefile, 线，2 条）", "台账（XLSX）");
        assertRefused(file, "台账", "SANTU-IMPORT-MANY-SETS", "台账/东片");
        assertRefused(file, "台账/北片", "SANTU-IMPORT-NO-PART", "台账/西片");
        assertRefused(file, "Polygon", "SANTU-IMPORT-NO-PART", "地块/Polygon.shp");
    }

    @Test
    void tablesOfAGeoPackageAreListedAndChosen() throws Exception {
        Path file = folder.resolve("all.gpkg");
        geoPackage(file);
        assertThat(list())
                .containsExactly(
                        "roads (GeoPackage, lines, 2 records) -> true", "村庄 (GeoPackage, points, 1 record) -> true");
        assertRefused(file, null, "SANTU-IMPORT-MANY-SETS", "roads（GeoPackage, 线，2 条）", "村庄（GeoPackage, 点，1 条）");
        assertThat(count(file, "村庄")).isEqualTo(1);
    }

    @Test
    void whatAGeoPackageDoesNotGiveIsTold() throws Exception {
        Path file = folder.resolve("all.gpkg");
        geoPackage(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW 县道 AS SELECT * FROM roads");
            statement.execute("INSERT INTO gpkg_contents VALUES ('县道', 'features')");
            statement.execute("PRAGMA journal_mode = WAL");
        }
        try (RecordSource source = RecordReaders.open(file, LEDGER.withPart("roads"))) {
            assertThat(source.findings())
                    .extracting(finding -> finding.text(Locale.ENGLISH))
                    .satisfiesExactly(
                            text -> assertThat(text).startsWith("all is or was open"),
                            text -> assertThat(text).isEqualTo("Views are not read, only tables: 县道"));
        }
    }

    @Test
    void equalSheetsAreToBeChosenAndOthersAreNamed() throws IOException {
        Path file = Files.write(folder.resolve("ledger.xlsx"), workbook("东片", "西片", "说明"));
        assertRefused(file, null, "SANTU-IMPORT-MANY-SETS", "东片", "西片");
        assertThat(count(file, "西片")).isEqualTo(1);
        Path clear = Files.write(folder.resolve("clear.xlsx"), workbook("说明", "东片"));
        try (RecordSource source = RecordReaders.open(clear, LEDGER)) {
            assertThat(source.set()).isEqualTo("东片");
            assertThat(source.findings())
                    .extracting(finding -> finding.text(Locale.ENGLISH))
                    .containsExactly("Other sheets hold rows and were not imported: 说明");
        }
    }

    @Test
    void filesThatAreSentTogetherAreSeveralAsWell() throws Exception {
        Files.writeString(folder.resolve("村.csv"), "村名,人口\n甲,1\n");
        Files.write(folder.resolve("村.xlsx"), workbook("东片", "西片"));
        geoPackage(folder.resolve("all.gpkg"));
        assertThat(list())
                .containsExactly(
                        "all/roads (GeoPackage, lines, 2 records) -> true",
                        "all/村庄 (GeoPackage, points, 1 record) -> true",
                        "村.csv (CSV, no positions, 1 record) -> false",
                        "村.xlsx/东片 (XLSX, no positions, 1 record) -> false",
                        "村.xlsx/西片 (XLSX, no positions, 1 record) -> false");
        Uploads.Upload upload = new Uploads.Upload(
                UUID.randomUUID(),
                folder,
                FileSet.ofFolder(List.of(folder.toFile().list())),
                Instant.MAX);
        Uploads.Meant meant = upload.choose("村.xlsx/西片");
        assertThat(meant.file().getFileName()).hasToString("村.xlsx");
        assertThat(meant.part()).isEqualTo("西片");
        assertThatThrownBy(() -> upload.choose(null)).hasMessageContaining("村.csv (CSV); 村.xlsx (XLSX)");
    }
}
