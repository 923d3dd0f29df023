package org.santu.photovoltaic.quota;

import java.util.List;

/**
 * The answer.
 *
 * @param status optimal, feasible (a time limit came first), quick (not searched to the end on purpose) or infeasible
 * @param objective what was aimed at
 * @param value what was reached of it: households, yuan of income a year, or yuan of cost
 * @param bound no plan is better than this
 * @param households lifted over the income line
 * @param decisions one for each application, in their order; empty when infeasible
 * @param kilowatts given out
 * @param mu of land taken
 * @param yuan spent, connections included
 * @param incomeYuan of households in the first year
 * @param priceOfMegawatt by how much one more MW of quota betters the objective; null when it was not looked for
 * @param priceOfMu the same for one more mu of land; null when land is no limit
 * @param priceOfMillionYuan the same for one more million yuan; null when money is no limit
 * @param seconds that it took
 */
public record QuotaPlan(
        String status,
        Objective objective,
        double value,
        double bound,
        int households,
        List<Decision> decisions,
        double kilowatts,
        double mu,
        double yuan,
        double incomeYuan,
        Double priceOfMegawatt,
        Double priceOfMu,
        Double priceOfMillionYuan,
        double seconds) {
    /** Where what is searched for is no whole number, a plan so near its bound counts as the best. */
    static final double NEAR_ENOUGH = 1e-4;

    public QuotaPlan {
        decisions = List.copyOf(decisions);
    }

    /**
     * What becomes of an application.
     *
     * @param kilowatts that it gets, 0 for no
     * @param households that are lifted
     * @param yuanPerHousehold income of each of them in a year, 0 for none
     * @param obstacle why not, or not all; null for all that was asked
     * @param parts of the villages that own it together; empty for one village
     */
    public record Decision(
            Application application,
            double kilowatts,
            int households,
            double yuanPerHousehold,
            Obstacle obstacle,
            List<Part> parts) {
        public Decision {
            parts = List.copyOf(parts);
        }

        /** What is built or being built, beside what is decided about. */
        public static Decision standing(Application application) {
            return new Decision(application, 0, 0, 0, Obstacle.STANDS, List.of());
        }

        /** yes, partly or no; or stands, where nothing is decided. */
        public String answer() {
            if (obstacle == Obstacle.STANDS) {
                return "stands";
            }
            return kilowatts <= 0 ? "no" : kilowatts < application.kilowatts() - 0.5 ? "partly" : "yes";
        }
    }

    /** What of a joint station belongs to a village. @param households whole; the parts add up to those of the station */
    public record Part(Share share, double kilowatts, long households) {}

    /** How far the bound is away, as a share; 0 when the plan is proven best. */
    public double gap() {
        if (value == 0) {
            return 0;
        }
        double better = objective == Objective.HOUSEHOLDS
                ? Math.floor(bound + 1e-6) - value
                : objective == Objective.INCOME ? bound - value : value - bound;
        double gap = Math.max(0, better) / Math.abs(value);
        return objective != Objective.HOUSEHOLDS && gap <= NEAR_ENOUGH ? 0 : gap;
    }

    public boolean isProven() {
        return !decisions.isEmpty() && gap() == 0;
    }
}
