package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void aDegreeOfLatitudeIsAsLongAsTheMeanRadiusSays() {
        assertThat(Metric.GREAT_CIRCLE.distance(115, 39, 115, 40)).isCloseTo(111_195.08, within(0.01));
        assertThat(Metric.GREAT_CIRCLE.distance(115, 39, 115, 39)).isZero();
        assertThat(Metric.GREAT_CIRCLE.distance(0, 0, 180, 0)).isCloseTo(Math.PI * 6_371_008.8, within(1e-3));
    }

    @Test
    void metresAreNoDegrees() {
        Metric.GREAT_CIRCLE.check("a", 114.9, 39);
        Metric.EUCLIDEAN.check("a", 576_969, 4_316_610);
        assertThatThrownBy(() -> Metric.GREAT_CIRCLE.check("a", 576_969, 4_316_610))
                .hasMessageContaining("SANTU-LOCATE-DEGREES");
        assertThatThrownBy(() -> Metric.GREAT_CIRCLE.check("a", 39, 114.9)).isNotNull();
    }

    @Test
    void theFloorIsThatOfTheStraightLine() {
        assertThat(Metric.EUCLIDEAN.distance(0, 0, 3, 4)).isEqualTo(5);
        assertThat(Metric.EUCLIDEAN_FLOOR.distance(0, 0, 3, 4)).isEqualTo(5);
        assertThat(Metric.EUCLIDEAN_FLOOR.distance(0, 0, 1, 1)).isEqualTo(1);
    }
}
