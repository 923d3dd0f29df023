package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;
import org.santu.testing.SharedData;

/** What every reader of a format promises, checked on every real file. */
class RecordSourceContractTest {

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("shapefile", "pv", "roads", "counties", "villages")) {
            Path root = SharedData.find(folder).orElse(null);
            if (root != null) {
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(path -> path.toString().matches(".*\\.(shp|dbf|geojson|json|csv)"))
                            .filter(path -> !path.toString().contains("h_bad_magic"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        // Without the real files the contract is still checked on one of ours.
        Path own = Files.createTempFile("contract", ".csv");
        own.toFile().deleteOnExit();
        Files.writeString(own, "name,lon,lat\n甲,114,38\n");
        files.add(own);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsItsPromises(Path file) {
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            assertThat(source.format()).isNotBlank();
            assertThat(source.encoding().confidence()).isBetween(0.0, 1.0);
            List<String> names = source.schema().names();
            assertThat(names).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(names).containsAll(source.schema().positionFields());
            Iterator<SourceRecord> records = source.records();
            long lastRow = 0;
            while (records.hasNext()) {
                SourceRecord record = records.next();
                assertThat(record.row()).isGreaterThan(lastRow);
                lastRow = record.row();
                assertThat(record.values()).hasSize(names.size());
                for (int i = 0; i < record.values().length; i++) {
                    checkValue(source.schema().fields().get(i), record.values()[i]);
                }
                checkGeometry(record.geometry(), source);
            }
            assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private static void checkValue(SourceField field, Object value) {
        if (value instanceof String text) {
            assertThat(text).as(field.name()).isNotEmpty().doesNotContain("\uFFFD");
        } else if (field.kind() == FieldKind.TEXT && value != null) {
            // GeoJSON may mix kinds in one property.
            assertThat(value).isInstanceOfAny(Number.class, Boolean.class);
        }
    }

    private static void checkGeometry(Geometry geometry, RecordSource source) {
        if (geometry != null) {
            assertThat(source.schema().located()).isTrue();
            assertThat(geometry.isEmpty()).isFalse();
            assertThat(geometry.getEnvelopeInternal().getMinX()).isFinite();
        }
    }

    @Test
    void whatIsNoDataIsRefusedInOneLine(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertCode(picture, "SANTU-IMPORT-FORMAT");
        assertCode(folder.resolve("missing.shp"), "SANTU-IMPORT-NO-FILE");
        assertCode(Files.writeString(folder.resolve("empty.csv"), ""), "SANTU-CSV-EMPTY");
        assertCode(Files.writeString(folder.resolve("empty.shp"), ""), "SANTU-SHP-NOT-A-SHAPEFILE");
        assertCode(Files.writeString(folder.resolve("lone.dbf"), ""), "SANTU-SHP-NOT-A-TABLE");
        assertCode(Files.writeString(folder.resolve("array.geojson"), "[1,2,3]"), "SANTU-GEOJSON-NONE");
        assertCode(Files.writeString(folder.resolve("cut.geojson"), "{\"type\":\"Feat"), "SANTU-GEOJSON-DAMAGED");
        Path badMagic = SharedData.find("shapefile/cp936/h_bad_magic.shp").orElse(null);
        if (badMagic != null) {
            assertCode(badMagic, "SANTU-SHP-NOT-A-SHAPEFILE");
        }
    }

    private static void assertCode(Path file, String code) {
        assertThatThrownBy(() -> RecordReaders.open(file, SourceOptions.NONE).close())
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
