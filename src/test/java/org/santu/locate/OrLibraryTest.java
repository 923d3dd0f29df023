package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.locate.LocateResult.Status;
import org.santu.testing.SharedData;

/** Published instances: the published optimum is found and proven. */
class OrLibraryTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pMedian(int number) throws IOException {
        Path folder = SharedData.require("locate/pmed");
        Map<String, Double> optima = OrLibrary.optima(folder.resolve("optima.csv"));
        String file = "pmed" + number + ".txt";
        assertProven(OrLibrary.pMedian(folder.resolve(file)), optima.get(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10"})
    void capacitatedPMedian(String number) throws IOException {
        Path file = SharedData.require("locate/pmedcap/pmedcap" + number + ".txt");
        assertProven(OrLibrary.capacitated(file), OrLibrary.optimumOfCapacitated(file));
    }

    @Test
    void capacitatedFacilities() throws IOException {
        assertProven(OrLibrary.facilities(SharedData.require("locate/cap41.txt")), 1_040_444.375);
    }

    private static void assertProven(LocateProblem problem, double optimum) {
        LocateResult result = Locate.solve(problem);
        assertThat(result.objective()).isCloseTo(optimum, within(1e-3));
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        PlanChecker.check(problem, result);
    }
}
