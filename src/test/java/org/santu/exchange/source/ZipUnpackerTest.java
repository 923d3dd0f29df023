package org.santu.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.problem.SantuException;

class ZipUnpackerTest {
    @TempDir
    private Path folder;

    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Charset names, Filling filling) throws IOException {
        Path file = folder.resolve("upload.zip");
        try (OutputStream output = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(output, names)) {
            filling.into(zip);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> SourceFiles.open(file).close())
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void chineseNamesAreReadInBothEncodings(String names) throws IOException {
        Path file = zip(Charset.forName(names), zip -> {
            entry(zip, "贫困村/阜平县村庄.CSV", "name\n甲\n");
            entry(zip, "贫困村/说明.doc", "");
        });
        try (SourceFiles files = SourceFiles.open(file)) {
            assertThat(files.name()).isEqualTo("阜平县村庄");
            assertThat(files.extension()).isEqualTo("csv");
            assertThat(Files.readString(files.main())).isEqualTo("name\n甲\n");
        }
    }

    @Test
    void entriesNeverChooseWhereTheyGo() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, zip -> entry(zip, "../../../../tmp/santu-slip.csv", "name\n"));
        Path unpacked;
        try (SourceFiles files = SourceFiles.open(file)) {
            unpacked = files.main();
            assertThat(unpacked.getFileName()).hasToString("part.csv");
            assertThat(unpacked.getParent().getFileName().toString()).startsWith("santu-import-");
        }
        assertThat(unpacked).doesNotExist();
        assertThat(unpacked.getParent()).doesNotExist();
        assertThat(Path.of("/tmp/santu-slip.csv")).doesNotExist();
    }

    /** The first of them used to vanish. */
    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, zip -> {
            entry(zip, "a.csv", "name\n甲\n");
            entry(zip, "b.csv", "name\n乙\n");
        });
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("b.csv", "a.csv"), StandardCharsets.ISO_8859_1);
        assertRefused(file, "SANTU-IMPORT-ZIP-TWICE");
    }

    @Test
    void bombsAreDefused() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path file = zip(StandardCharsets.UTF_8, zip -> {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        });
        assertThat(Files.size(file)).isLessThan(200_000);
        assertRefused(file, "SANTU-IMPORT-ZIP-TOO-BIG");
        Path many = zip(StandardCharsets.UTF_8, zip -> {
            for (int i = 0; i <= ZipUnpacker.MAXIMUM_ENTRIES; i++) {
                entry(zip, "a" + i + ".csv", "");
            }
        });
        assertRefused(many, "SANTU-IMPORT-ZIP-TOO-BIG");
    }

    @Test
    void tablesThatExplainAShapefileAreNoDataSetsOfTheirOwn() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, zip -> {
            entry(zip, "village.shp", "");
            entry(zip, "village.dbf", "");
            entry(zip, "village-fields.xlsx", "");
            entry(zip, "village-cut.csv", "");
        });
        try (SourceFiles files = SourceFiles.open(file)) {
            assertThat(files.main().getFileName()).hasToString("part.shp");
        }
    }

    @Test
    void ofFilesThatOnlyLinkToOthersNoneIsTakenAndOfSeveralThatDoNotNoneIsPassedOver() throws IOException {
        String places = "<kml><Document><Placemark><name>甲</name></Placemark></Document></kml>";
        Path links = kmz(zip -> {
            entry(zip, "doc.kml", "<kml><NetworkLink><Link><href>files/a.kml</href></Link></NetworkLink></kml>");
            entry(zip, "files/a.kml", places);
        });
        try (SourceFiles files = SourceFiles.open(links)) {
            assertThat(files.name()).isEqualTo("a");
        }
        assertRefused(
                kmz(zip -> {
                    entry(zip, "doc.kml", places);
                    entry(zip, "files/a.kml", places);
                }),
                "SANTU-IMPORT-MANY-SETS");
    }

    private Path kmz(Filling filling) throws IOException {
        return Files.move(
                zip(StandardCharsets.UTF_8, filling),
                folder.resolve("places.kmz"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whatIsInsideMustBeOneDataSet() throws IOException {
        assertRefused(zip(StandardCharsets.UTF_8, zip -> entry(zip, "read.me", "")), "SANTU-IMPORT-ZIP-EMPTY");
        assertRefused(
                zip(StandardCharsets.UTF_8, zip -> {
                    entry(zip, "a.csv", "");
                    entry(zip, "b.shp", "");
                }),
                "SANTU-IMPORT-MANY-SETS");
        Path damaged = zip(StandardCharsets.UTF_8, zip -> entry(zip, "a.csv", "name\n"));
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(damaged, "SANTU-IMPORT-ZIP-DAMAGED");
    }
}
