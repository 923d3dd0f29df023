package org.santu.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("id", "p", "x", "y", "weight", "capacity", "fixedCost", "costs", "required", "otherTownshipFactor");

    @ParameterizedTest
    @CsvSource({
        "weigth, weight",
        "weights, weight",
        "Weight, weight",
        "cap, capacity",
        "capacities, capacity",
        "fixed_cost, fixedCost",
        "FIXED-COST, fixedCost",
        "cost, costs",
        "requried, required",
        "otherTownFactor, otherTownshipFactor",
        "ID, id",
        "P, p"
    })
    void aMisspeltWordIsTheOneThatWasMeant(String word, String meant) {
        assertThat(Nearest.find(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "note", "comment", "k", "lat", "population", ""})
    void anotherWordIsNone(String word) {
        assertThat(Nearest.find(word, KNOWN)).isEmpty();
    }

    @Test
    void aSwapIsOneMistake() {
        assertThat(Nearest.mistakes("abcd", "abdc")).isEqualTo(1);
        assertThat(Nearest.mistakes("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.mistakes("", "abc")).isEqualTo(3);
    }
}
