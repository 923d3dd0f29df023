package org.santu.exchange.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

class KmlReaderTest {
    private static final String VILLAGES = """
            <?xml version="1.0" encoding="%s"?>
            <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
            <name>文件</name><Style id="s"><LineStyle><width>2</width></LineStyle></Style>
            <Folder><name>阜平县</name>
            <Placemark><name>海沧村</name><description><![CDATA[<b>说明</b>]]></description>
            <ExtendedData><Data name="人口"><displayName>人</displayName><value>312</value></Data>
            <SchemaData schemaUrl="#x"><SimpleData name="region_code">130624100201</SimpleData></SchemaData></ExtendedData>
            <Point><coordinates> 114.2,38.8,600 </coordinates></Point></Placemark>
            <Placemark><name>面</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>
            0,0 4,0 4,4 0,4 0,0</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>
            1,1 2,1 2,2 1,1</coordinates></LinearRing></innerBoundaryIs></Polygon></MultiGeometry></Placemark>
            </Folder>
            <Placemark><name>路</name><gx:Track><when>2016-11-08</when><gx:coord>1 2 3</gx:coord><gx:coord>2 3 4</gx:coord></gx:Track></Placemark>
            <Placemark><name>坏</name><LineString><coordinates>1,x</coordinates></LineString></Placemark>
            <Placemark><name>无</name></Placemark>
            </Document></kml>
            """;

    @TempDir
    private Path folder;

    private RecordSchema schema;

    /** What stands on a server was not imported, and nobody was told. */
    @Test
    void linksToOtherFilesAreTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("linked.kml"),
                "<kml><Folder><name>甲</name><NetworkLink><name>远</name><Link><href>https://example.org/a.kml</href></Link>"
                        + "</NetworkLink><Placemark><name>井</name></Placemark></Folder></kml>");
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            SourceRecord record = source.records().next();
            assertThat(source.schema().names()).containsExactly("name", "folder");
            assertThat(record.values()).containsExactly("井", "甲");
            assertThat(source.findings())
                    .extracting("code", "value")
                    .containsExactly(tuple("SANTU-XML-LINKS", "https://example.org/a.kml"));
        }
    }

    @Test
    void aFileOfLinksOnlySaysWhereTheyLead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("links.kml"),
                "<kml><NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink></kml>");
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(SantuException.class, e -> {
            assertThat(e.code()).isEqualTo("SANTU-XML-ONLY-LINKS");
            assertThat(e.args()).contains("https://example.org/a.kml");
        });
    }

    private List<SourceRecord> read(Path file) {
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            schema = source.schema();
            assertThat(source.findCrs().orElseThrow().crs().name()).isEqualTo("WGS 84");
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            assertThat(source.expectedRecords()).isEqualTo(records.size());
            return records;
        }
    }

    @Test
    void placemarksAreRecords() throws IOException {
        Path file =
                Files.write(folder.resolve("a.kml"), VILLAGES.formatted("GBK").getBytes(Charset.forName("GBK")));
        List<SourceRecord> records = read(file);
        assertThat(schema.names()).containsExactly("name", "description", "人口", "region_code", "folder");
        assertThat(records.get(0).values()).containsExactly("海沧村", "<b>说明</b>", "312", "130624100201", "阜平县");
        assertThat(records)
                .extracting(record ->
                        record.geometry() == null ? null : record.geometry().toText())
                .containsExactly(
                        "POINT (114.2 38.8)",
                        "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
                        "LINESTRING (1 2, 2 3)",
                        null,
                        null);
        assertThat(records.get(3).findings()).extracting("code").containsExactly("SANTU-IMPORT-BAD-GEOMETRY");
        assertThat(records.get(4).findings()).isEmpty();
    }

    @Test
    void kmzIsUnpacked() throws IOException {
        Path file = folder.resolve("a.kmz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("files/other.kml"));
            zip.write("<kml/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(VILLAGES.formatted("UTF-8").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(file)).hasSize(5);
    }

    @Test
    void documentTypesAndDepthsAreRefused() throws IOException {
        refused(
                "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kml><Placemark><name>&x;</name></Placemark></kml>",
                "SANTU-XML-DTD");
        refused("<a>".repeat(70) + "</a>".repeat(70), "SANTU-XML-DEEP");
        refused("<kml><Placemark>", "SANTU-XML-DAMAGED");
        refused("<kml></kml>", "SANTU-XML-EMPTY");
        refused("", "SANTU-XML-DAMAGED");
    }

    private void refused(String text, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.kml"), text);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
