package org.santu.photovoltaic.yield;

import java.util.Arrays;

/**
 * How clear the days of a month are, when only their mean is known: some are bright and some are dark, which matters since direct
 * light comes on the bright ones.
 *
 * <p>The distribution of Bendt, Collares-Pereira and Rabl, Solar Energy 27 (1981) 1-5, with the shape of Herzog (1985), the
 * clearest day of Hollands and Huget (1983) and 0.05 for the darkest, as Duffie and Beckman, section 2.9, give them.
 */
final class DailyClearness {
    private static final double DARKEST = 0.05;
    /** Nearer to the clearest day than this, all days are alike. */
    private static final double NEAR = 0.01;

    private DailyClearness() {}

    /**
     * @param mean share of the light outside of the air that comes down in the month
     * @param days how many days stand for the month
     * @return of equally frequent days, darkest first; their mean is the mean
     */
    static double[] of(double mean, int days) {
        double[] found = new double[days];
        double clearest = 0.6313 + 0.267 * mean - 11.9 * Math.pow(mean - 0.75, 8);
        if (mean <= DARKEST || mean >= clearest - NEAR) {
            Arrays.fill(found, Math.max(0, mean));
            return found;
        }
        double ratio = (clearest - DARKEST) / (clearest - mean);
        double shape = -1.498 + (1.184 * ratio - 27.182 * Math.exp(-1.5 * ratio)) / (clearest - DARKEST);
        double sum = 0;
        for (int day = 0; day < days; day++) {
            double part = (day + 0.5) / days;
            found[day] = Math.abs(shape) < 1e-6
                    ? DARKEST + part * (clearest - DARKEST)
                    : Math.log((1 - part) * Math.exp(shape * DARKEST) + part * Math.exp(shape * clearest)) / shape;
            sum += found[day];
        }
        for (int day = 0; day < days; day++) {
            found[day] *= mean * days / sum;
        }
        return found;
    }
}
