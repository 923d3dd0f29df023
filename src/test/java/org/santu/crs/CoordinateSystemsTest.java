package org.santu.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.junit.jupiter.api.Test;
import org.santu.testing.SharedData;

class CoordinateSystemsTest {

    @Test
    void publishedAndComputedPointsOfCgcs2000Agree() throws Exception {
        Optional<Path> file = SharedData.find("crs/cgcs2000_points.csv");
        assumeTrue(file.isPresent(), "shared data is missing");
        int compared = 0;
        for (String line : Files.readAllLines(file.get())) {
            String[] f = line.split(",");
            if (f[0].startsWith("#") || f[0].equals("name")) {
                continue;
            }
            double tolerance = f[6].startsWith("PUBLISHED") ? 0.001 : 0.01;
            double[] point = {Double.parseDouble(f[1]), Double.parseDouble(f[2])};
            MathTransform toZone = CoordinateSystems.toZone(Integer.parseInt(f[3]));
            toZone.transform(point, 0, point, 0, 1);
            assertThat(point[0]).as(line).isCloseTo(Double.parseDouble(f[4]), within(tolerance));
            assertThat(point[1]).as(line).isCloseTo(Double.parseDouble(f[5]), within(tolerance));
            toZone.inverse().transform(point, 0, point, 0, 1);
            assertThat(point[0]).as(line).isCloseTo(Double.parseDouble(f[1]), within(1e-8));
            assertThat(point[1]).as(line).isCloseTo(Double.parseDouble(f[2]), within(1e-8));
            compared++;
        }
        assertThat(compared).isEqualTo(14);
    }

    @Test
    void baichengLiesWhereTheDomainSays() throws Exception {
        double[] point = {122.84, 45.62};
        CoordinateSystems.toZone(4550).transform(point, 0, point, 0, 1);
        assertThat(point[0]).isCloseTo(487521.302, within(0.001));
        assertThat(point[1]).isCloseTo(5053862.289, within(0.001));
    }

    @Test
    void theZonesOfTheSourceRegionsHaveTheirNumbers() {
        assertThat(Cgcs2000Zone.at(104.47, false).epsg()).isEqualTo(4544);
        assertThat(Cgcs2000Zone.at(104.47, true).epsg()).isEqualTo(4523);
        assertThat(Cgcs2000Zone.at(114.7, false).epsg()).isEqualTo(4547);
        assertThat(Cgcs2000Zone.at(116.7, true).epsg()).isEqualTo(4527);
        assertThat(Cgcs2000Zone.at(122.84, false).epsg()).isEqualTo(4550);
        assertThat(Cgcs2000Zone.at(129.5, true).epsg()).isEqualTo(4531);
    }

    @Test
    void everyZoneOfTheDatabaseHasTheCentralMeridianOfItsNumber() throws IOException {
        for (int number = 25; number <= 45; number++) {
            for (boolean prefixed : new boolean[] {false, true}) {
                Cgcs2000Zone zone = new Cgcs2000Zone(number, prefixed);
                String wkt = CoordinateSystems.get(zone.epsg()).toWKT();
                assertThat(wkt).contains("PARAMETER[\"central_meridian\", " + zone.centralMeridianDegrees() + ".0]");
                assertThat(wkt).contains("PARAMETER[\"false_easting\", " + (prefixed ? number : "") + "500000.0]");
            }
        }
    }
}
