package org.santu.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Measures against worked examples, and laws that they must keep. */
class EquityTest {
    private static final double EXACT = 1e-12;

    private static List<Share> people(double... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(amount -> new Share(null, 1, amount))
                .toList();
    }

    /** The example of the R package ineq: mean incomes of ten classes in the USA of 1968. */
    @Test
    void theExampleOfTheTextbooks() {
        List<Share> incomes = people(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261);
        assertThat(Equity.gini(incomes)).isCloseTo(0.4620911, within(5e-8));
        assertThat(Equity.theil(incomes).total()).isCloseTo(0.3623412, within(5e-8));
    }

    /**
     * Product per head of the 32 states of Mexico in 1940, in the five regions of Hanson (1998): the worked example of PySAL's
     * {@code inequality} (S. J. Rey), whose documentation gives T, within, between and Gini.
     */
    @Test
    void theExampleOfTheMexicanStates() {
        String[] regions = {
            "22361 8578 8537 9073 6399 7508",
            "10384 9573 12132 4836 4372 4840 3734",
            "6909 4359 4414 5309 3327 6936 3569 11016 3605 5203",
            "17816 3408",
            "3758 2934 2181 1892 21965 2459 7990"
        };
        List<Share> states = new ArrayList<>();
        for (int region = 0; region < regions.length; region++) {
            for (String product : regions[region].split(" ")) {
                states.add(new Share("r" + region, 1, Double.parseDouble(product)));
            }
        }
        Equity.Theil theil = Equity.theil(states);
        assertThat(states).hasSize(32);
        assertThat(theil.total()).isCloseTo(0.20894344, within(5e-9));
        assertThat(theil.within()).isCloseTo(0.17435454, within(5e-9));
        assertThat(theil.between()).isCloseTo(0.0345889, within(5e-9));
        assertThat(Equity.gini(states)).isCloseTo(0.35372371173452849, within(1e-12));
    }

    /** Two people with 25 and 75: B. Essama-Nssah, The Lorenz Model of the Size Distribution of Income (World Bank, 2005). */
    @Test
    void theLorenzCurveOfTheWorldBank() {
        assertThat(Equity.lorenz(people(75, 25)))
                .containsExactly(new Equity.Point(0, 0), new Equity.Point(0.5, 0.25), new Equity.Point(1, 1));
        assertThat(Equity.gini(people(75, 25))).isCloseTo(0.25, within(EXACT));
    }

    @Test
    void smallCasesByHand() {
        assertThat(Equity.gini(people(5, 5, 5))).isCloseTo(0, within(EXACT));
        assertThat(Equity.gini(people(0, 1))).isCloseTo(0.5, within(EXACT));
        assertThat(Equity.gini(people(1, 2, 3, 4, 5))).isCloseTo(4.0 / 15, within(EXACT));
        assertThat(Equity.theil(people(0, 1)).total()).isCloseTo(Math.log(2), within(EXACT));
        assertThat(Equity.theil(people(3, 3)).total()).isCloseTo(0, within(EXACT));
        assertThat(Equity.lorenz(people(3, 1)))
                .containsExactly(new Equity.Point(0, 0), new Equity.Point(0.5, 0.25), new Equity.Point(1, 1));
    }

    /** Two townships: (1, 3) and (4, 8). Between: 4/16 ln(1/2) + 12/16 ln(3/2); within by hand as well. */
    @Test
    void withinAndBetweenTownshipsAddUp() {
        List<Share> shares =
                List.of(new Share("a", 1, 1), new Share("a", 1, 3), new Share("b", 1, 4), new Share("b", 1, 8));
        double between = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);
        double inA = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);
        double inB = 1.0 / 3 * Math.log(2.0 / 3) + 2.0 / 3 * Math.log(4.0 / 3);
        Equity.Theil theil = Equity.theil(shares);
        assertThat(theil.between()).isCloseTo(between, within(EXACT));
        assertThat(theil.within()).isCloseTo(0.25 * inA + 0.75 * inB, within(EXACT));
        double total = 0;
        for (double amount : new double[] {1, 3, 4, 8}) {
            total += amount / 16 * Math.log(amount / 16 * 4);
        }
        assertThat(theil.total()).isCloseTo(total, within(EXACT));
    }

    @Test
    void theLawsOfInequalityHold() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<Share> shares = new ArrayList<>();
            for (int k = 0; k < 2 + random.nextInt(30); k++) {
                shares.add(new Share("g" + random.nextInt(4), 1 + random.nextInt(50), 1 + 1000 * random.nextDouble()));
            }
            double gini = Equity.gini(shares);
            double theil = Equity.theil(shares).total();
            assertThat(gini).isBetween(0.0, 1.0);
            List<Share> shuffled = new ArrayList<>(shares);
            Collections.shuffle(shuffled, random);
            assertThat(Equity.gini(shuffled)).isCloseTo(gini, within(1e-9));
            List<Share> tenfold = shares.stream()
                    .map(share -> new Share(share.group(), share.people(), share.amount() * 10))
                    .toList();
            assertThat(Equity.gini(tenfold)).isCloseTo(gini, within(1e-9));
            assertThat(Equity.theil(tenfold).total()).isCloseTo(theil, within(1e-9));
            List<Share> twice = new ArrayList<>(shares);
            twice.addAll(shares);
            assertThat(Equity.gini(twice)).isCloseTo(gini, within(1e-9));
            assertThat(Equity.theil(twice).total()).isCloseTo(theil, within(1e-9));
        }
    }

    @Test
    void nothingToShareIsNoNumber() {
        assertThatThrownBy(() -> Equity.gini(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Equity.theil(people(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(null, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
