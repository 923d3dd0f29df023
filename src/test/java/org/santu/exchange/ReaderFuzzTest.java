package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

/**
 * Damaged files of every format give records and findings, or one clear problem: no other exception, no endless work. The
 * shapefile has a test of its own.
 */
class ReaderFuzzTest {
    private static final long MILLIS_PER_FORMAT = 900;
    private static final long MOST_MILLIS_PER_FILE = 10_000;
    private static final long SEED = 20_240_605;
    private static final String TABLE = "村名,人口,经度,纬度\n甲村,3,114°12′0″,38.8\n乙村,4,114.5,38 30 0\n\"丙,村\",5,115.1,39.1\n";
    private static final String KML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\">"
                    + "<Document><Folder><name>f</name><Placemark><name>甲</name><ExtendedData><Data name=\"a\"><value>1</value></Data>"
                    + "</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 4,0 4,4 0,0</coordinates></LinearRing>"
                    + "</outerBoundaryIs></Polygon></Placemark><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>"
                    + "</Folder></Document></kml>";

    @TempDir
    private Path folder;

    static Stream<String> formats() {
        return Stream.of("csv", "geojson", "xlsx", "kml", "kmz", "gpx", "gpkg", "zip");
    }

    private byte[] seed(String format) throws IOException, SQLException {
        return switch (format) {
            case "csv" -> TABLE.getBytes(Charset.forName("GBK"));
            case "geojson" ->
                ("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4547\"}},"
                                + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\",\"n\":1.5},\"geometry\":"
                                + "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]]}},"
                                + "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}]}")
                        .getBytes(StandardCharsets.UTF_8);
            case "xlsx" -> workbook();
            case "kml" -> KML.getBytes(StandardCharsets.UTF_8);
            case "kmz" -> zip(Map.of("doc.kml", KML.getBytes(StandardCharsets.UTF_8)));
            case "gpx" ->
                ("<gpx><wpt lat=\"1\" lon=\"2\"><name>a</name></wpt><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/>"
                                + "<trkpt lat=\"2\" lon=\"2\"/></trkseg></trk></gpx>")
                        .getBytes(StandardCharsets.UTF_8);
            case "gpkg" -> geopackage();
            default -> zip(Map.of("数据/村.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        };
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            String[] rows = TABLE.split("\n");
            for (int row = 0; row < rows.length; row++) {
                String[] cells = rows[row].split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
            sheet.range(1, 0, 2, 0).merge();
        }
        return out.toByteArray();
    }

    private byte[] geopackage() throws IOException, SQLException {
        Path file = folder.resolve("seed.gpkg");
        Files.deleteIfExists(file);
        byte[] point = new byte[8 + 21];
        point[0] = 'G';
        point[1] = 'P';
        point[3] = 1;
        point[8] = 1;
        point[9] = 1;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER)");
            statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
            statement.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT,"
                    + " organization_coordsys_id INTEGER, definition TEXT)");
            statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (4490, 'EPSG', 4490, 'undefined')");
            statement.execute("CREATE TABLE t (fid INTEGER PRIMARY KEY, geom POINT, name TEXT, d DATE, n DOUBLE)");
            statement.execute("INSERT INTO gpkg_contents VALUES ('t', 'features', 4490)");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('t', 'geom', 4490)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO t VALUES (NULL, ?, '甲', '2016-11-08', 1.5)")) {
                for (int i = 0; i < 20; i++) {
                    insert.setBytes(1, point);
                    insert.execute();
                }
            }
        }
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void damagedFilesGiveRecordsOrAClearProblem(String format) throws IOException, SQLException {
        byte[] seed = seed(format);
        Random random = new Random(SEED);
        Path file = folder.resolve("fuzz." + format);
        Files.write(file, seed);
        assertThat(read(file)).isPositive();
        long end = System.currentTimeMillis() + MILLIS_PER_FORMAT;
        int files = 0;
        while (System.currentTimeMillis() < end || files < 20) {
            byte[] mutant = mutate(seed, random);
            Files.write(file, mutant);
            long start = System.currentTimeMillis();
            try {
                read(file);
            } catch (SantuException e) {
                assertThat(e.code()).startsWith("SANTU-");
                assertThat(e.text(Locale.ENGLISH)).isNotBlank();
            } catch (RuntimeException | Error e) {
                Path kept = Files.write(Files.createTempFile("fuzz-", "." + format), mutant);
                throw new AssertionError("mutant " + files + " of " + format + " is kept as " + kept, e);
            }
            assertThat(System.currentTimeMillis() - start).isLessThan(MOST_MILLIS_PER_FILE);
            files++;
        }
    }

    private static int read(Path file) {
        int count = 0;
        try (RecordSource source = RecordReaders.open(file, new SourceOptions(null, null, Set.of("村名")))) {
            source.findCrs();
            var records = source.records();
            while (records.hasNext()) {
                SourceRecord record = records.next();
                assertThat(record.values()).hasSize(source.schema().fields().size());
                count++;
            }
            source.findings();
        }
        return count;
    }

    /** Changes, repeats, cuts out, swaps or cuts off some bytes. */
    private static byte[] mutate(byte[] seed, Random random) {
        byte[] mutant = seed.clone();
        for (int change = 1 + random.nextInt(6); change > 0 && mutant.length > 1; change--) {
            int at = random.nextInt(mutant.length);
            int length = 1 + random.nextInt(Math.min(40, mutant.length - at));
            switch (random.nextInt(6)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant = join(mutant, 0, at, at + length, mutant.length);
                case 3 -> mutant = join(mutant, 0, at + length, at, mutant.length);
                case 4 -> {
                    for (int i = at; i < at + Math.min(4, length); i++) {
                        mutant[i] = (byte) 0xFF;
                    }
                }
                default -> mutant = random.nextInt(8) == 0 ? join(mutant, 0, at, at, at) : mutant;
            }
        }
        return mutant;
    }

    private static byte[] join(byte[] bytes, int from, int to, int secondFrom, int secondTo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, from, to - from);
        out.write(bytes, secondFrom, secondTo - secondFrom);
        return out.toByteArray();
    }
}
