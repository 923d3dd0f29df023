package org.santu.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.santu.testing.SharedData;

class Gcj02Test {

    @Test
    void theInverseIsExactOverTheWholeOfChina() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            double lon = 73.5 + random.nextDouble() * 61.5;
            double lat = 3.5 + random.nextDouble() * 50;
            Coordinate there = Gcj02.fromWgs84(lon, lat);
            Coordinate back = Gcj02.toWgs84(there.x, there.y);
            assertThat(back.x).isCloseTo(lon, within(1e-9));
            assertThat(back.y).isCloseTo(lat, within(1e-9));
        }
    }

    @Test
    void theOffsetOfBaodingIsSomeHundredMetres() {
        Coordinate shifted = Gcj02.fromWgs84(114.195, 38.849);
        double metres = Math.hypot((shifted.x - 114.195) * 86_700, (shifted.y - 38.849) * 111_000);
        assertThat(metres).isBetween(280.0, 700.0);
    }

    @Test
    void outsideChinaNothingMoves() {
        assertThat(Gcj02.fromWgs84(1.5, 42.5)).isEqualTo(new Coordinate(1.5, 42.5));
        assertThat(Gcj02.toWgs84(1.5, 42.5)).isEqualTo(new Coordinate(1.5, 42.5));
    }

    @Test
    void publishedValuesAgree() throws IOException {
        Optional<Path> file = SharedData.find("crs/gcj02_points.csv");
        assumeTrue(file.isPresent(), "shared data is missing");
        int compared = 0;
        for (String line : Files.readAllLines(file.get())) {
            String[] f = line.split(",");
            if (f[0].startsWith("#") || f[0].equals("from")) {
                continue;
            }
            double lon = Double.parseDouble(f[2]);
            double lat = Double.parseDouble(f[3]);
            Coordinate result = switch (f[0] + f[1]) {
                case "WGS84GCJ02" -> Gcj02.fromWgs84(lon, lat);
                case "GCJ02WGS84" -> Gcj02.toWgs84(lon, lat);
                case "BD09GCJ02" -> Bd09.toGcj02(lon, lat);
                case "GCJ02BD09" -> Bd09.fromGcj02(lon, lat);
                default -> throw new AssertionError(line);
            };
            // The published inverse is a single step, good to a metre or two only.
            double tolerance = f[6].contains("approximate") ? 2e-5 : 1e-12;
            assertThat(result.x).isCloseTo(Double.parseDouble(f[4]), within(tolerance));
            assertThat(result.y).isCloseTo(Double.parseDouble(f[5]), within(tolerance));
            compared++;
        }
        assertThat(compared).isEqualTo(4);
    }
}
