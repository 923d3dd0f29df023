package org.santu.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

class CsvTableReaderTest {
    @TempDir
    private Path folder;

    private RecordSchema schema;

    private List<SourceRecord> read(String text, String charset) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), text.getBytes(Charset.forName(charset)));
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            schema = source.schema();
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            return records;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
    void encodingsAndTheMarkOfExcelAreUnderstood(String charset) throws IOException {
        String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        List<SourceRecord> records = read(mark + "名称,经度,纬度\n\"台峪乡, 海沧村\",114.2,38.8\n易县,,\n", charset);
        assertThat(schema.names()).containsExactly("名称", "经度", "纬度");
        assertThat(schema.positionFields()).containsExactly("经度", "纬度");
        assertThat(records.get(0).values()).containsExactly("台峪乡, 海沧村", "114.2", "38.8");
        assertThat(records.get(0).geometry().toText()).isEqualTo("POINT (114.2 38.8)");
        assertThat(records.get(1).geometry()).isNull();
        assertThat(records.get(1).row()).isEqualTo(3);
        assertThat(records.get(1).findings()).isEmpty();
    }

    /** The rows behind it used to vanish in one value, and nobody was told. */
    @Test
    void aQuoteThatIsNotClosedSwallowsNoRows() throws IOException {
        String head = "名称,说明\n";
        assertThatThrownBy(() -> read(head + "甲,\"修路\n乙,架桥\n丙,打井\n", "GBK"))
                .isInstanceOfSatisfying(SantuException.class, e -> {
                    assertThat(e.code()).isEqualTo("SANTU-CSV-OPEN-QUOTE");
                    assertThat(e.text(Locale.ENGLISH)).contains("line 2 of");
                });
        assertThat(read(head + "甲,12\" 管\n乙,\"两行\n的 \"\"引\"\"\"", "GBK")).hasSize(2);
    }

    /** Short rows used to count as blank without a word. */
    @Test
    void rowsThatAreNotAsLongAsTheHeadingAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("short.csv"), "名称,类别,说明,\n甲,一,无\n乙,二\n丙,三,无,多,余\n");
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            assertThat(source.findings())
                    .extracting("code", "value", "expected")
                    .containsExactly(tuple("SANTU-TABLE-SHORT-ROWS", "3", "1"));
            assertThat(records.get(2).findings())
                    .extracting("code", "row")
                    .containsExactly(tuple("SANTU-CSV-EXTRA-VALUES", 4L));
        }
    }

    @Test
    void aTitleAboveDoesNotHideTheSeparator() throws IOException {
        assertThat(read("某县台账（2016年）\n\n名称;经度;纬度\n甲;114.2;38.8\n", "UTF-8")).hasSize(1);
        assertThat(schema.positionFields()).containsExactly("经度", "纬度");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorsAreFound(String separator) throws IOException {
        List<SourceRecord> records = read(
                "a,b;c\n1,2;3\n"
                        .replace(",", separator)
                        .replace("b;c", "b" + separator + "c")
                        .replace("2;3", "2" + separator + "3"),
                "UTF-8");
        assertThat(schema.names()).containsExactly("a", "b", "c");
        assertThat(records.get(0).values()).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({"lon,lat", "Longitude,LATITUDE", "lng,lat", "经度(°),纬度(°)"})
    void positionsHaveManyNames(String longitude, String latitude) throws IOException {
        assertThat(read("name," + latitude + "," + longitude + "\na,38,114\n", "UTF-8")
                        .get(0)
                        .geometry()
                        .toText())
                .isEqualTo("POINT (114 38)");
    }

    @Test
    void wktIsAPosition() throws IOException {
        List<SourceRecord> records = read("wkt;name\nLINESTRING(1 2, 3 4);a\nPOINT EMPTY;b\nLINE(1);c\n", "UTF-8");
        assertThat(records.get(0).geometry().toText()).isEqualTo("LINESTRING (1 2, 3 4)");
        assertThat(records.get(1).geometry()).isNull();
        assertThat(records.get(2).findings().get(0).code()).isEqualTo("SANTU-IMPORT-BAD-POSITION");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        List<SourceRecord> records = read("name,lon,lat\na,x,38\nb,114,\nc,1,2,3\nd\n", "UTF-8");
        assertThat(records.get(0).findings().get(0).code()).isEqualTo("SANTU-IMPORT-BAD-POSITION");
        assertThat(records.get(0).findings().get(0).field()).isEqualTo("lon");
        assertThat(records.get(1).findings().get(0).field()).isEqualTo("lat");
        assertThat(records.get(2).findings().get(0).code()).isEqualTo("SANTU-CSV-EXTRA-VALUES");
        assertThat(records.get(3).values()).containsExactly("d", null, null);
        assertThat(records.get(3).findings()).isEmpty();
    }

    @Test
    void headingsAreMadeUnique() throws IOException {
        read("name,name,,NAME\n1,2,3,4\n", "UTF-8");
        assertThat(schema.names()).containsExactly("name", "name_2", "column_3", "NAME_3");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "@x,'@x", "+1,+1", "-12.5,-12.5", "-a,'-a", "易县,易县", "'=a,''=a", "'a,'a"})
    void formulasAreClosedAndOpened(String open, String closed) {
        assertThat(FormulaGuard.close(open)).isEqualTo(closed);
        assertThat(FormulaGuard.open(closed)).isEqualTo(open);
    }
}
