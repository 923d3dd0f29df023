package org.santu.photovoltaic.quota;

import java.util.List;

/**
 * The answer.
 *
 * @param status optimal, feasible (a time limit came first), or infeasible
 * @param households lifted over the income line
 * @param bound no plan can lift more
 * @param decisions one for each application, in their order; empty when infeasible
 * @param kilowatts given out
 * @param mu of land taken
 * @param yuan spent
 * @param priceOfMegawatt households that one more MW of quota would lift
 * @param priceOfMu the same for one more mu of land; null when land is no limit
 * @param priceOfMillionYuan the same for one more million yuan; null when money is no limit
 * @param seconds that it took
 */
public record QuotaPlan(
        String status,
        int households,
        double bound,
        List<Decision> decisions,
        double kilowatts,
        double mu,
        double yuan,
        Double priceOfMegawatt,
        Double priceOfMu,
        Double priceOfMillionYuan,
        double seconds) {
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
     */
    public record Decision(
            Application application, double kilowatts, int households, double yuanPerHousehold, Obstacle obstacle) {
        /** yes, partly or no. */
        public String answer() {
            return kilowatts <= 0 ? "no" : kilowatts < application.kilowatts() - 0.5 ? "partly" : "yes";
        }
    }

    /** How far the bound is away, as a share; 0 when the plan is proven best. */
    public double gap() {
        return households == 0 ? 0 : Math.max(0, Math.floor(bound + 1e-6) - households) / households;
    }
}
