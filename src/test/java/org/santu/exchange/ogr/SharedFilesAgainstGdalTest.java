package org.santu.exchange.ogr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.testing.SharedData;

/** Counties, the dirty ones too, both village lists and stations: every value and every place is as GDAL reads it. */
class SharedFilesAgainstGdalTest {
    private static List<CsvRecord> gdal(Path file) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogr2ogr")), "GDAL is not installed");
        Process process = new ProcessBuilder(
                        "/usr/bin/ogr2ogr", "-f", "CSV", "/vsistdout/", file.toString(), "-lco", "GEOMETRY=AS_WKT")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return CsvReader.builder().ofCsvRecord(text).stream().toList();
    }

    private static List<Double> numbers(String list) {
        return Stream.of(list.replaceAll("[\\[\\] ]", "").split(","))
                .map(Double::valueOf)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counties/target_counties_wgs84.geojson",
                "counties/datav_130600_gcj02.json",
                "counties/dirty_fuping_gcj02.geojson",
                "villages/adcode_vonng_2016_targets.csv",
                "villages/villages_china-division-2.7.0_targets.csv",
                "pv/chinapv_targets_wgs84.geojson",
                "pv/wikisolar_targets_wgs84.geojson"
            })
    void everyValueIsThatOfGdal(String name) throws Exception {
        Path file = SharedData.require(name);
        List<CsvRecord> theirs = gdal(file);
        List<String> headings = theirs.get(0).getFields();
        int wkt = headings.indexOf("WKT");
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            List<String> names = source.schema().names();
            Iterator<SourceRecord> ours = source.records();
            for (CsvRecord line : theirs.subList(1, theirs.size())) {
                SourceRecord record = ours.next();
                for (int i = 0; i < names.size(); i++) {
                    int column = headings.indexOf(names.get(i));
                    assertThat(column).as(names.get(i)).isNotNegative();
                    Object value = record.values()[i];
                    if (value instanceof String list && list.startsWith("[")) {
                        // GDAL writes the numbers of a list anew, with all digits of a double; ours are those of the
                        // file.
                        assertThat(numbers(list)).isEqualTo(numbers(line.getField(column)));
                    } else if (value instanceof String object && object.startsWith("{")) {
                        assertThat(object).isEqualTo(line.getField(column).replace(" ", ""));
                    } else if (value instanceof String || value == null) {
                        assertThat(value == null ? "" : value)
                                .as("%s, row %d", names.get(i), record.row())
                                .isEqualTo(line.getField(column));
                    } else if (value instanceof Number number) {
                        assertThat(new BigDecimal(number.toString())).isEqualByComparingTo(line.getField(column));
                    }
                }
                if (wkt >= 0) {
                    Geometry expected = new WKTReader().read(line.getField(wkt));
                    assertThat(record.geometry().norm().equalsExact(expected.norm(), 1e-9))
                            .as("row %d", record.row())
                            .isTrue();
                }
            }
            assertThat(ours.hasNext()).isFalse();
        }
    }
}
