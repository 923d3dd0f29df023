package org.santu.exchange.ogr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;

/** What GDAL writes in a format is read back as what GDAL was given, whichever way we read it. */
class OgrAgreementTest {
    private static final String TABLE = """
            name,people,rate,since,wkt
            海沧村,312,0.25,2016-11-08,POINT (114.2 38.8)
            "易县, 西",0,-1.5,2020-02-29,POINT (115.5 39.25)
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void gdal() throws IOException {
        Gdal.assume();
        Files.writeString(folder.resolve("in.csv"), TABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "GPKG, out.gpkg, GeoPackage, EPSG:4490",
        "LIBKML, out.kml, KML, WGS 84",
        "LIBKML, out.kmz, KML, WGS 84",
        "MapInfo File, out.tab, MapInfo, ",
        "MapInfo File, out.mif, MapInfo, ",
        "XLSX, out.xlsx, XLSX, ",
        "GeoJSONSeq, out.geojsonl, GeoJSON, "
    })
    void readsWhatGdalWrites(String driver, String name, String format, String crs)
            throws IOException, InterruptedException {
        List<String> more = new ArrayList<>(List.of("-oo", "AUTODETECT_TYPE=YES", "-a_srs", "EPSG:4490"));
        if (name.endsWith("xlsx")) {
            more.addAll(List.of("-oo", "KEEP_GEOM_COLUMNS=YES"));
        }
        Gdal.convert(folder, driver, name, more.toArray(String[]::new));
        try (RecordSource source = RecordReaders.open(folder.resolve(name), SourceOptions.NONE)) {
            assertThat(source.format()).isEqualTo(format);
            List<String> names = source.schema().names();
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            int title = names.indexOf("name");
            int people = names.indexOf("people");
            int rate = names.indexOf("rate");
            assertThat(records).extracting(record -> record.values()[title]).containsExactly("海沧村", "易县, 西");
            assertThat(records)
                    .extracting(record -> record.values()[people].toString())
                    .containsExactly("312", "0");
            assertThat(records)
                    .extracting(record -> Double.valueOf(record.values()[rate].toString()))
                    .containsExactly(0.25, -1.5);
            if (source.schema().located()) {
                assertThat(records)
                        .extracting(record -> record.geometry().toText())
                        .containsExactly("POINT (114.2 38.8)", "POINT (115.5 39.25)");
            }
            if (crs != null) {
                assertThat(source.findCrs().orElseThrow().crs().name()).isEqualTo(crs);
            }
        }
    }
}
