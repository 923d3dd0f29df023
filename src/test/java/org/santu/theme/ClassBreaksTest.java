package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassBreaksTest {

    @Test
    void equalIntervalsAreEquallyWide() {
        assertThat(ClassBreaks.of(new double[] {0, 3, 50, 100}, ClassMethod.EQUAL, 4)
                        .limits())
                .containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
    }

    @Test
    void quantilesHoldEquallyMany() {
        double[] values = {1, 2, 3, 4, 50, 60, 700, 800};
        ClassBreaks breaks = ClassBreaks.of(values, ClassMethod.QUANTILE, 4);
        assertThat(breaks.count()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(new ThemeNumbers(java.util.Map.of(), values, 0).count(breaks, i))
                    .isEqualTo(2);
        }
    }

    @Test
    void limitsAreAsRoundAsTheDataAllow() {
        assertThat(ClassBreaks.of(new double[] {1013, 1029, 4387, 4391}, ClassMethod.JENKS, 2)
                        .limits()
                        .get(1))
                .isEqualTo(4000);
        assertThat(ClassBreaks.roundest(4387, 4391)).isEqualTo(4390);
        assertThat(ClassBreaks.roundest(0.031, 0.0377)).isEqualTo(0.037);
    }

    @Test
    void withoutNumbersThereAreNoClasses() {
        assertThat(ClassBreaks.of(new double[] {Double.NaN}, ClassMethod.JENKS, 5)
                        .count())
                .isZero();
        assertThat(ClassBreaks.of(new double[] {7, 7}, ClassMethod.EQUAL, 5).limits())
                .containsExactly(7.0, 7.0);
    }

    @ParameterizedTest
    @EnumSource(ClassMethod.class)
    void everyNumberHasItsClass(ClassMethod method) {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double scale = Math.pow(10, random.nextInt(12) - 4);
            double[] values = random.doubles(1 + random.nextInt(40), -1, 3)
                    .map(v -> v * scale)
                    .toArray();
            ClassBreaks breaks = ClassBreaks.of(values, method, 2 + random.nextInt(7));
            for (double value : values) {
                assertThat(breaks.find(value)).as("%s in %s", value, breaks).isNotNegative();
            }
            assertThat(breaks.limits()).isSorted();
        }
    }
}
