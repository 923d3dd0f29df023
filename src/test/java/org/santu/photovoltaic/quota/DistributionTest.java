package org.santu.photovoltaic.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Twenty years of income, divided as two counties do it, to the yuan. */
class DistributionTest {
    /** Lingtai: 186 kW on 5.2 mu for 61 households; hours as in Aohan, for want of its own. */
    private static final Application LINGTAI =
            new Application("l", "灵台", "620822101201", "village", 186, 61, 1604, 300, "pass", null);

    private static QuotaTerms terms() {
        return new QuotaTerms(186, null, null, 18.6, 7400, 0.75, 2000, 100, 3, 25, 300, 30, 0, null, true, 30);
    }

    private static List<Distribution.Year> years(Distribution distribution) {
        QuotaPlan plan = new QuotaSolver(List.of(LINGTAI)).solve(terms());
        assertThat(plan.kilowatts()).isCloseTo(186, within(1e-6));
        assertThat(plan.households()).isEqualTo(61);
        assertThat(plan.mu()).isCloseTo(5.2, within(0.02));
        assertThat(plan.yuan()).isCloseTo(186 * 7400, within(0.01));
        return distribution.of(plan, terms());
    }

    @Test
    void lingtaiDividesFortyFiveToFiftyFive() {
        List<Distribution.Year> years = years(new Distribution(45.0, 55.0, 0.0, null, 0, 0, 20));
        assertThat(years).hasSize(20);
        assertThat(years.get(0).yuan()).isEqualTo(Math.round(186 * 1604 * 0.75));
        for (Distribution.Year year : years) {
            assertThat(year.collectiveYuan() + year.publicYuan() + year.restYuan())
                    .isEqualTo(year.yuan());
            assertThat((double) year.collectiveYuan()).isCloseTo(0.45 * year.yuan(), within(1.0));
            assertThat(year.yuan()).isEqualTo(years.get(0).yuan());
            assertThat(year.jobs()).isZero();
        }
    }

    @Test
    void aohanPaysPublicJobsOfSixHundredYuanAMonth() {
        Distribution.Year first =
                years(new Distribution(0.0, 80.0, 20.0, 600.0, 0, 0, 20)).get(0);
        assertThat((double) first.publicYuan()).isCloseTo(0.8 * first.yuan(), within(1.0));
        assertThat(first.jobs()).isEqualTo((long) (0.8 * 186 * 1604 * 0.75 / 7200));
        assertThat(first.restYuan()).isEqualTo(first.yuan() - first.publicYuan());
    }

    @Test
    void modulesAgeAndSomeFallBelowTheLine() {
        Distribution distribution = new Distribution(45.0, 55.0, 0.0, null, 2, 0.7, 20);
        List<Distribution.Year> years = years(distribution);
        assertThat(distribution.remaining(1)).isCloseTo(0.98, within(1e-12));
        assertThat(distribution.remaining(20)).isCloseTo(0.98 * Math.pow(0.993, 19), within(1e-12));
        for (int k = 1; k < 20; k++) {
            assertThat(years.get(k).yuan()).isLessThan(years.get(k - 1).yuan());
            assertThat(years.get(k).householdsOverLine())
                    .isLessThanOrEqualTo(years.get(k - 1).householdsOverLine());
            assertThat(years.get(k).yuanPerHousehold()).isCloseTo(years.get(k).yuan() / 61.0, within(1e-6));
        }
        assertThat(years.get(0).householdsOverLine()).isEqualTo(61);
    }

    @Test
    void withoutARuleNothingIsDividedButAllIsCounted() {
        Distribution unknown = new Distribution(null, null, null, null, 0, 0.7, 20);
        assertThat(unknown.isKnown()).isFalse();
        assertThat(years(unknown).get(0).collectiveYuan()).isZero();
        assertThat(years(unknown).get(0).yuan()).isPositive();
    }

    @Test
    void partsAddUpWhateverTheWeights() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            double[] weights =
                    random.doubles(1 + random.nextInt(9), 0, 5).map(Math::rint).toArray();
            weights[0] += 1;
            long total = random.nextInt(1_000_000);
            long[] parts = WholeParts.of(total, weights);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
            double sum = Arrays.stream(weights).sum();
            for (int k = 0; k < weights.length; k++) {
                assertThat((double) parts[k]).isCloseTo(total * weights[k] / sum, within(1.0));
            }
        }
        assertThatThrownBy(() -> WholeParts.of(10, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
