package org.santu.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairwiseComparisonTest {

    @Test
    void four_factors_get_the_published_weights_and_ratios() {
        PairwiseComparison comparison = PairwiseComparison.ofUpper(4, 1, 5, 2, 3, 4, 0.75);
        assertThat(comparison.weights()).containsExactly(new double[] {0.3742, 0.3917, 0.0991, 0.1349}, within(5e-5));
        assertThat(comparison.consistencyRatio(RandomIndex.SAATY_1980)).isCloseTo(0.0342, within(5e-5));
        assertThat(comparison.consistencyRatio(RandomIndex.DONEGAN_DODD_1991)).isCloseTo(0.0372, within(5e-5));
        assertThat(RandomIndex.SAATY_1980.source()).isEqualTo("Saaty (1980)");
    }

    /** Which drink Americans take more of: coffee, wine, tea, beer, soda, milk, water (Saaty). */
    @Test
    void drinks_get_the_published_weights() {
        PairwiseComparison drinks = PairwiseComparison.ofUpper(
                7, 9, 5, 2, 1, 1, 0.5, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 3, 0.25, 1.0 / 3, 1.0 / 9,
                0.5, 1, 1.0 / 3, 2, 0.5, 1.0 / 3);
        assertThat(drinks.weights())
                .containsExactly(new double[] {0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327}, within(6e-4));
        assertThat(drinks.consistencyRatio(RandomIndex.SAATY_1980)).isCloseTo(0.022, within(6e-4));
    }

    @Test
    void judgements_without_contradiction_are_consistent() {
        PairwiseComparison comparison = PairwiseComparison.ofUpper(3, 2, 6, 3);
        assertThat(comparison.weights()).containsExactly(new double[] {0.6, 0.3, 0.1}, within(1e-12));
        assertThat(comparison.consistencyIndex()).isZero();
        assertThat(comparison.lambdaMax()).isCloseTo(3, within(1e-9));
        assertThat(PairwiseComparison.ofUpper(2, 4).consistencyRatio(RandomIndex.SAATY_1980))
                .isZero();
    }

    @Test
    void a_matrix_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> PairwiseComparison.of(new double[][] {{1, 2}, {2, 1}}))
                .hasMessageContaining("SANTU-TERRAIN-AHP");
        assertThatThrownBy(() -> PairwiseComparison.ofUpper(3, 1, 2)).hasMessageContaining("need 3 comparisons, not 2");
        assertThatThrownBy(() -> RandomIndex.SAATY_1980.of(16)).hasMessageContaining("3 to 15");
    }
}
