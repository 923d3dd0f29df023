package org.santu.funding.allocation;

import java.util.List;

/**
 * The answer.
 *
 * @param status optimal, feasible (a time limit or the wanted gap came first), timeout (it came before any plan) or infeasible
 * @param points benefit of all that is funded
 * @param bound no plan can bring more; where {@link Begun#chosen()}, no plan that finishes the same begun projects
 * @param decisions one for each project, ordered by its id; empty when infeasible
 * @param prices points that 10,000 yuan more in each channel would bring: the dual values of the relaxed problem, which are exact for small
 *     changes of divisible projects and a good guess otherwise
 * @param solved the same found by solving again with 10,000 yuan more; null where that was not asked for or was not proven
 * @param shortfalls why there is no plan: the earmarks and floors that cannot be met; empty otherwise
 * @param begun what became of the projects that are being built; null where they compete like all others or there is no plan
 * @param seconds that it took
 */
public record Allocation(
        String status,
        double points,
        double bound,
        List<Decision> decisions,
        List<Double> prices,
        List<Double> solved,
        List<Shortfall> shortfalls,
        Begun begun,
        double seconds) {
    private static final double ENOUGH = 1e-6;
    private static final double ROUNDING = 1e-9;

    public Allocation {
        decisions = List.copyOf(decisions);
        prices = List.copyOf(prices);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * A demand of the terms that no plan meets beside the others.
     *
     * @param what township, earmark or begun
     * @param channel null for all channels together
     * @param of the township, kinds or region, or the project
     * @param wantedYuan that were to go there
     * @param missingYuan of them at least
     */
    public record Shortfall(String what, String channel, String of, long wantedYuan, long missingYuan) {}

    /**
     * What was settled about begun projects before the others.
     *
     * @param all that nothing keeps from being funded
     * @param kept of them that get money
     * @param chosen whether there was too little money for all, so that those of the greatest benefit were chosen first; the bound then is that
     *     of plans that finish the same ones
     * @param proven whether no choice of begun projects brings more benefit
     */
    public record Begun(int all, int kept, boolean chosen, boolean proven) {
        static Begun all(int number) {
            return new Begun(number, number, false, true);
        }
    }

    /** How far the bound is away, as a share; 0 when the plan is proven best. */
    public double gap() {
        return isProven(points, bound) ? 0 : points == 0 ? 1 : (bound - points) / points;
    }

    static boolean isProven(double points, double bound) {
        return bound - points <= ENOUGH + ROUNDING * points;
    }

    public boolean isPlan() {
        return !decisions.isEmpty();
    }

    public long yuan() {
        return decisions.stream().mapToLong(Decision::sum).sum();
    }

    /** What a channel pays for, in yuan. */
    public long yuan(int channel) {
        return decisions.stream()
                .mapToLong(decision -> decision.yuan().get(channel))
                .sum();
    }

    Allocation with(List<Double> solvedAgain, double allSeconds) {
        return new Allocation(status, points, bound, decisions, prices, solvedAgain, shortfalls, begun, allSeconds);
    }
}
