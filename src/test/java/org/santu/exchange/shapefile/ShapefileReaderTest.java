package org.santu.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.source.TextEncoding;
import org.santu.testing.SharedData;

class ShapefileReaderTest {

    record Contents(
            List<String> fields,
            List<SourceRecord> records,
            List<Finding> findings,
            TextEncoding encoding,
            String crs) {
        SourceRecord record(int index) {
            return records.get(index);
        }

        List<Object> column(String name) {
            int at = fields.indexOf(name);
            List<Object> values = new ArrayList<>();
            records.forEach(record -> values.add(record.values()[at]));
            return values;
        }

        List<String> codes() {
            List<String> codes = new ArrayList<>();
            findings.forEach(finding -> codes.add(finding.code()));
            records.forEach(record -> record.findings().forEach(finding -> codes.add(finding.code())));
            return codes.stream().distinct().toList();
        }
    }

    static Contents read(Path file) {
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            return new Contents(
                    source.schema().names(),
                    records,
                    source.findings(),
                    source.encoding(),
                    source.findCrs().map(crs -> crs.crs().name()).orElse(null));
        }
    }

    private static Contents shared(String name) {
        return read(SharedData.require("shapefile/" + name));
    }

    @ParameterizedTest
    @CsvSource({
        "a_cp936_with_cpg,SANTU-IMPORT-ENCODING-CPG",
        "b_cp936_no_cpg,SANTU-IMPORT-ENCODING-DETECTED",
        "c_cp936_ldid4d,SANTU-IMPORT-ENCODING-LDID",
        "d_no_shx,SANTU-IMPORT-ENCODING-DETECTED",
        "e_no_prj,SANTU-IMPORT-ENCODING-DETECTED"
    })
    void gbkIsReadHoweverItIsSaid(String name, String reason) {
        Contents contents = shared("cp936/" + name + ".shp");
        assertThat(contents.encoding().charset().name()).isEqualTo("GB18030");
        assertThat(contents.encoding().reason()).isEqualTo(reason);
        assertThat(contents.encoding().confidence()).isGreaterThan(0.9);
        assertThat(contents.records()).hasSize(24).allMatch(record -> record.geometry() != null);
        assertThat(contents.column("name")).contains("阜平县", "易县", "高碑店市");
        assertThat(contents.crs() == null).isEqualTo(name.equals("e_no_prj"));
        assertThat(contents.codes()).hasSize(name.equals("d_no_shx") ? 1 : 0);
    }

    @Test
    void withoutATableTheShapesAreThere() {
        Contents contents = shared("cp936/f_no_dbf.shp");
        assertThat(contents.records()).hasSize(24).allMatch(record -> record.geometry() != null);
        assertThat(contents.fields()).isEmpty();
        assertThat(contents.codes()).containsExactly("SANTU-SHP-NO-TABLE");
    }

    @Test
    void whatIsLeftOfATruncatedFileIsReadAndTheRestIsNamed() {
        Contents contents = shared("cp936/g_truncated_shp.shp");
        assertThat(contents.records()).hasSize(24);
        long readable =
                contents.records().stream().filter(r -> r.geometry() != null).count();
        assertThat(readable).isPositive().isLessThan(24);
        assertThat(contents.records())
                .filteredOn(record -> record.geometry() == null)
                .hasSize((int) (24 - readable))
                .allMatch(record -> record.findings().get(0).code().equals("SANTU-SHP-NO-SHAPE"));
        assertThat(contents.column("name")).doesNotContainNull();
    }

    @Test
    void aTableThatEndsEarlyKeepsTheShapes() {
        Contents contents = shared("cp936/i_dbf_fewer_rows.shp");
        assertThat(contents.records()).hasSize(24).allMatch(record -> record.geometry() != null);
        assertThat(contents.column("name").stream()
                        .filter(value -> value != null)
                        .count())
                .isEqualTo(21);
        assertThat(contents.codes()).contains("SANTU-SHP-TABLE-ENDS-EARLY", "SANTU-SHP-NO-ROW");
    }

    @Test
    void deletedRowsStayDeletedAndAreCounted() {
        Contents contents = shared("cp936/j_deleted_row.shp");
        assertThat(contents.records()).hasSize(23);
        assertThat(contents.findings()).extracting(Finding::code).containsExactly("SANTU-SHP-DELETED-ROWS");
        assertThat(contents.findings().get(0).value()).isEqualTo("1");
    }

    @Test
    void nullShapesPartsHolesAndBowTies() {
        Contents contents = shared("cp936/k_null_and_multipart_hole.shp");
        assertThat(contents.fields()).containsExactly("名称", "code");
        assertThat(contents.records()).hasSize(4);
        assertThat(contents.records()).filteredOn(r -> r.geometry() == null).hasSize(1);
        assertThat(contents.records())
                .filteredOn(r -> r.geometry() != null && r.geometry().getNumGeometries() == 2)
                .hasSize(1)
                .first()
                .satisfies(record -> {
                    int holes = 0;
                    for (int i = 0; i < 2; i++) {
                        holes += ((Polygon) record.geometry().getGeometryN(i)).getNumInteriorRing();
                    }
                    assertThat(holes).isEqualTo(1);
                });
        assertThat(contents.records())
                .filteredOn(r -> r.geometry() != null && !r.geometry().isValid())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "qgis/utf8,UTF-8",
        "qgis/iso-8859-1,ISO-8859-1",
        "qgis/windows-1252_ldid,windows-1252",
        "postgis_loader/Latin1,windows-1252"
    })
    void otherEncodingsAreRecognised(String name, String charset) {
        Contents contents = shared(name + (name.startsWith("qgis") ? ".shp" : ".dbf"));
        assertThat(contents.encoding().charset().name()).isEqualTo(charset);
        String text =
                contents.records().get(0).values()[contents.fields().size() - 1].toString();
        assertThat(text).isEqualTo(name.startsWith("qgis") ? "äöü" : "Tårneby in Våler I Solør kommune");
    }

    @Test
    void aTableAloneHasRowsWithoutPlaces() {
        Contents contents = shared("qgis/nonspatial.dbf");
        assertThat(contents.records()).isNotEmpty().allMatch(record -> record.geometry() == null);
        assertThat(shared("postgis_loader/CharNoWidth.dbf").column("NAMELSAD")).containsExactly("Washington city");
        assertThat(shared("qgis/empty_spatial_layer.shp").records()).isEmpty();
    }

    @Test
    void theChinaPvTestSetIsReadWhole() {
        Contents contents = read(SharedData.require("pv/chinapv/PV_Test_2015.shp"));
        assertThat(contents.records()).hasSize(687);
        Geometry first = contents.record(0).geometry();
        assertThat(first.getCoordinate().getZ()).isNotNaN();
        assertThat(contents.fields()).containsExactly("OID_", "Name", "FolderPath", "landcover", "area");
        assertThat(contents.crs()).isNotNull();
        assertThat(contents.encoding().charset().name()).isEqualTo("UTF-8");
    }

    @Test
    void aCpgThatLiesIsNotFollowed(@TempDir Path folder) throws IOException {
        Path source = SharedData.require("shapefile/cp936/a_cp936_with_cpg.shp");
        for (String extension : new String[] {"shp", "shx", "dbf"}) {
            Files.copy(source.resolveSibling("a_cp936_with_cpg." + extension), folder.resolve("liar." + extension));
        }
        Files.writeString(folder.resolve("liar.cpg"), "UTF-8");
        Contents contents = read(folder.resolve("liar.shp"));
        assertThat(contents.column("name")).contains("阜平县");
        assertThat(contents.codes()).containsExactly("SANTU-IMPORT-ENCODING-CONTRADICTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void textCutInTheMiddleOfACharacterLosesOnlyThat(String charset, @TempDir Path folder) throws IOException {
        byte[] text = "白城市洮北区".getBytes(Charset.forName(charset));
        Files.write(folder.resolve("cut.dbf"), TestTables.oneColumn("NAME", text.length - 1, text));
        Contents contents = read(folder.resolve("cut.dbf"));
        assertThat(contents.column("NAME")).containsExactly("白城市洮北");
        assertThat(contents.codes()).containsExactly("SANTU-IMPORT-TEXT-CUT");
    }
}
