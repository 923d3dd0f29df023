package org.santu.photovoltaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.santu.photovoltaic.yield.MonthlyLight;
import org.santu.problem.SantuException;
import org.santu.terrain.ElevationFiles;
import org.santu.terrain.ElevationGrid;

/** Light from tables and rasters: what is good is read, what is wrong is told with file, line and column. */
class LightReaderTest {
    private static final String TWELVE = "82,98,137,160,181,172,160,148,129,112,84,73";
    private static final String PLAN = """
            region: "139921"
            quotaMegawatts: 1
            yuanPerKilowattHour: 1
            irradiation:
            """;

    @TempDir
    private Path folder;

    private LightTable light(String... lines) {
        String section = Arrays.stream(lines).map(line -> "  " + line + "\n").collect(Collectors.joining());
        return new LightReader(null)
                .read(QuotaPlanFile.read("plan.yaml", PLAN + section).light(), folder);
    }

    private LightTable table(String text) throws IOException {
        Files.writeString(folder.resolve("light.csv"), text);
        return light("csv: light.csv");
    }

    @Test
    void theNearestPlaceOfATableCounts() throws IOException {
        LightTable table =
                table("longitude,latitude,1,2,3\n115,39," + TWELVE + "\n116,39," + TWELVE.replace("82", "80"));
        assertThat(table.at(new Coordinate(115.4, 39.2)).level()[0]).isEqualTo(82);
        assertThat(table.at(new Coordinate(115.6, 39.2)).level()[0]).isEqualTo(80);
        assertThat(table.at(new Coordinate(115.6, 39.2)).diffuse()).isNull();
    }

    /** As Excel of a Chinese office writes it: GBK, semicolons, quotes, an empty line; in MJ/m²; and no head line at all. */
    @Test
    void tablesOfOfficesAreReadAsTheyAre() throws IOException {
        String line = "\"115.5\";39;" + TWELVE.replace(',', ';') + "\r\n\r\n";
        Files.write(folder.resolve("gbk.csv"), ("经度;纬度;一月\r\n" + line).getBytes(Charset.forName("GBK")));
        MonthlyLight light = light("csv: gbk.csv", "unit: mj").at(new Coordinate(0, 0));
        assertThat(light.level()[0]).isCloseTo(82 / 3.6, within(1e-9));
        assertThat(table("\uFEFF115.5,39," + TWELVE).at(new Coordinate(0, 0)).level()[11])
                .isEqualTo(73);
    }

    @Test
    void theDiffusePartMayStandBehind() throws IOException {
        MonthlyLight light = table("head\n115,39," + TWELVE + "," + TWELVE.replace("82", "40"))
                .at(new Coordinate(0, 0));
        assertThat(light.diffuse()[0]).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            115,39,82,98,137,160,181,172,160,148,129,112,84    | SANTU-PHOTOVOLTAIC-LIGHT      | light.csv, line 3: 13 columns
            115,39,82,98,137,160,181,172,160,148,129,112,84,7a | SANTU-PHOTOVOLTAIC-LIGHT-CELL | light.csv, line 3, column 14: “7a”
            115,39,82,98,137,160,181,,160,148,129,112,84,73    | SANTU-PHOTOVOLTAIC-LIGHT-CELL | line 3, column 8: “”
            115,39,-1,98,137,160,181,1,160,148,129,112,84,73   | SANTU-PHOTOVOLTAIC-LIGHT-CELL | line 3, column 3: “-1”
            115,39,NaN,98,137,160,181,1,160,148,129,112,84,73  | SANTU-PHOTOVOLTAIC-LIGHT-CELL | line 3, column 3: “NaN”
            115,39,8200,98,137,160,181,1,160,148,129,112,84,73 | SANTU-PHOTOVOLTAIC-LIGHT-CELL | column 3: “8200” is not a number from 0 to 1000
            39,115,82,98,137,160,181,1,160,148,129,112,84,73   | SANTU-PHOTOVOLTAIC-LIGHT-CELL | column 2: “115” is not a number from -66 to 66
            """)
    void aWrongLineIsToldWithItsColumn(String line, String code, String words) {
        assertThatThrownBy(() -> table("longitude,latitude,1\n114,38," + TWELVE + "\n" + line + "\n"))
                .isInstanceOfSatisfying(SantuException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.text(Locale.ENGLISH)).contains(words);
                    assertThat(problem.text(Locale.CHINESE)).contains("light.csv", "第 3 行");
                    assertThat(problem.details()).containsEntry("row", 3);
                });
    }

    @Test
    void aTableOfAProvinceIsReadAndAskedQuickly() throws IOException {
        StringBuilder text = new StringBuilder("longitude,latitude\n");
        for (int k = 0; k < 60_000; k++) {
            text.append(100 + k % 300 / 20.0)
                    .append(',')
                    .append(30 + k / 300 / 20.0)
                    .append(',')
                    .append(TWELVE)
                    .append('\n');
        }
        LightTable table = table(text.toString());
        for (int k = 0; k < 50; k++) {
            assertThat(table.at(new Coordinate(101 + k / 10.0, 35)).year()).isEqualTo(1536);
        }
    }

    @Test
    void aTableOfNothingAndAFileThatIsNotThere() {
        assertThatThrownBy(() -> table("longitude,latitude\n\n"))
                .hasMessageContaining("SANTU-PHOTOVOLTAIC-LIGHT-EMPTY");
        assertThatThrownBy(() -> light("csv: none.csv"))
                .hasMessageContaining("SANTU-PHOTOVOLTAIC-FILE")
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> light("geotiff: [none.tif]")).hasMessageContaining("SANTU-PHOTOVOLTAIC-FILE");
    }

    private void raster(String name, float value) throws Exception {
        float[] values = new float[40 * 30];
        Arrays.fill(values, value);
        values[5] = Float.NaN;
        ElevationGrid grid = new ElevationGrid(values, 40, 30, 115, 40, 0.05, 0.05, CRS.decode("EPSG:4490", true));
        Files.write(folder.resolve(name), ElevationFiles.writeGeoTiff(grid));
    }

    private static String names(int files) {
        return IntStream.rangeClosed(1, files)
                .mapToObj(month -> month + ".tif")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void aRasterForEachMonth() throws Exception {
        for (int month = 1; month <= 24; month++) {
            raster(month + ".tif", month <= 12 ? 10 + month : month - 12);
        }
        MonthlyLight light = light("geotiff: " + names(12)).at(new Coordinate(116, 39.2));
        assertThat(light.level()).containsExactly(11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
        assertThat(light.diffuse()).isNull();
        MonthlyLight both = light("geotiff: " + names(24), "per: day").at(new Coordinate(116, 39.2));
        assertThat(both.level()[0]).isCloseTo(11 * 31, within(1e-9));
        assertThat(both.diffuse()[1]).isCloseTo(2 * 28, within(1e-9));
        assertThatThrownBy(() -> light("geotiff: " + names(11)))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.text(Locale.ENGLISH)).contains("11.tif has 11 bands"));
        LightTable twelve = light("geotiff: " + names(12));
        for (Coordinate outside : new Coordinate[] {new Coordinate(110, 39), new Coordinate(115.275, 39.975)}) {
            assertThatThrownBy(() -> twelve.at(outside)).isInstanceOfSatisfying(SantuException.class, problem -> {
                assertThat(problem.code()).isEqualTo("SANTU-PHOTOVOLTAIC-LIGHT-PLACE");
                assertThat(problem.text(Locale.ENGLISH)).contains("1.tif", "39.", "(band 1)");
            });
        }
    }

    @Test
    void whatIsNoRasterIsSaidToBeNone() throws IOException {
        Files.writeString(folder.resolve("word.tif"), "this is a letter");
        Files.write(folder.resolve("cut.tif"), new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1});
        for (String name : new String[] {"word.tif", "cut.tif"}) {
            assertThatThrownBy(() -> light("geotiff: [" + name + "]"))
                    .hasMessageContaining("SANTU-PHOTOVOLTAIC-TIFF")
                    .hasMessageContaining(name);
        }
    }

    @Test
    void whatIsKnownOfDirectLightIsTaken() {
        MonthlyLight light = light("months: [" + TWELVE + "]", "direct: [" + TWELVE + "]", "unit: mj")
                .at(new Coordinate(0, 0));
        assertThat(light.direct()[0]).isCloseTo(82 / 3.6, within(1e-9));
        assertThatThrownBy(() -> light("months: [" + TWELVE + "]", "per: day"))
                .hasMessageContaining("plan.yaml:5")
                .hasMessageContaining("month 1 is above 1000");
        assertThatThrownBy(() -> light("months: [" + TWELVE + "]", "direct: [1, 2]"))
                .hasMessageContaining("plan.yaml")
                .hasMessageContaining("SANTU-PHOTOVOLTAIC-PLAN");
    }
}
