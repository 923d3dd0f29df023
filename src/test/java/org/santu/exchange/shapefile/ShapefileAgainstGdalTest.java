package org.santu.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.santu.exchange.source.SourceRecord;
import org.santu.testing.SharedData;

/** Reads the same files with GDAL, where it is installed, and compares every value and every point. */
class ShapefileAgainstGdalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shapefile/cp936/a_cp936_with_cpg",
                "shapefile/cp936/b_cp936_no_cpg",
                "shapefile/cp936/c_cp936_ldid4d",
                "shapefile/cp936/e_no_prj",
                "shapefile/cp936/f_no_dbf",
                "shapefile/cp936/j_deleted_row",
                "shapefile/cp936/k_null_and_multipart_hole",
                "shapefile/qgis/multipoint",
                "shapefile/qgis/utf8",
                "shapefile/qgis/iso-8859-1",
                "shapefile/qgis/windows-1252_ldid",
                "shapefile/qgis/empty_spatial_layer",
                "shapefile/postgis_loader/Arc",
                "shapefile/postgis_loader/NotReallyMultiPoint",
                "pv/chinapv/PV_Test_2015"
            })
    void valuesAndPointsAreThoseOfGdal(String name) throws Exception {
        compare(name, SharedData.require(name + ".shp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgis_loader/CharNoWidth", "postgis_loader/Latin1", "qgis/nonspatial"})
    void tablesAloneAreThoseOfGdal(String name) throws Exception {
        compare(name, SharedData.require("shapefile/" + name + ".dbf"));
    }

    /** GDAL makes the missing index anew, beside the file, which is therefore a copy. */
    @Test
    void withoutAnIndexToo(@TempDir Path folder) throws Exception {
        for (String ending : List.of("shp", "dbf", "prj")) {
            Path part = SharedData.require("shapefile/cp936/d_no_shx." + ending);
            Files.copy(part, folder.resolve(part.getFileName()));
        }
        compare("d_no_shx", folder.resolve("d_no_shx.shp"));
    }

    private static void compare(String name, Path file) throws Exception {
        ShapefileReaderTest.Contents ours = ShapefileReaderTest.read(file);
        List<CsvRecord> theirs = gdal(file, ours.encoding().charset().name().replace("GB18030", "CP936"));
        List<String> headings = theirs.get(0).getFields();
        assertThat(ours.records().size()).isEqualTo(theirs.size() - 1);
        for (int i = 0; i < ours.records().size(); i++) {
            SourceRecord record = ours.record(i);
            CsvRecord line = theirs.get(i + 1);
            for (int field = 0; field < ours.fields().size(); field++) {
                int column = headings.indexOf(ours.fields().get(field));
                assertThat(column).as(ours.fields().get(field)).isNotNegative();
                assertSame(record.values()[field], line.getField(column));
            }
            int wkt = headings.indexOf("WKT");
            String text = wkt < 0 ? "" : line.getField(wkt);
            assertThat(record.geometry() == null).isEqualTo(text.isEmpty() || text.endsWith("EMPTY"));
            if (record.geometry() != null) {
                Geometry expected = new WKTReader().read(text);
                assertThat(multi(record.geometry()).equalsExact(multi(expected), 1e-9))
                        .as("%s, row %d", name, record.row())
                        .isTrue();
            }
        }
    }

    private static Geometry multi(Geometry geometry) {
        Geometry normal = geometry.norm();
        return normal.getNumGeometries() == 1 ? normal.getGeometryN(0) : normal;
    }

    private static void assertSame(Object ours, String theirs) {
        if (ours == null) {
            assertThat(theirs).isBlank();
        } else if (ours instanceof Number number) {
            assertThat(new BigDecimal(number.toString())).isEqualByComparingTo(theirs);
        } else if (ours instanceof LocalDate date) {
            assertThat(date).hasToString(theirs.replace('/', '-'));
        } else {
            assertThat(ours.toString()).isEqualTo(theirs.stripTrailing());
        }
    }

    private static List<CsvRecord> gdal(Path file, String encoding) throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/ogr2ogr");
        assumeTrue(Files.isExecutable(program), "GDAL is not installed");
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(), "-f", "CSV", "/vsistdout/", file.toString(), "-lco", "GEOMETRY=AS_WKT");
        builder.environment().put("SHAPE_ENCODING", encoding);
        if (Files.notExists(Path.of(file.toString().replaceFirst("[.]shp$", ".shx")))) {
            // Only for a copy: it writes beside the file.
            builder.environment().put("SHAPE_RESTORE_SHX", "YES");
        }
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text).stream()
                .toList();
    }
}
