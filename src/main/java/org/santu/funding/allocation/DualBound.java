package org.santu.funding.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.santu.funding.plan.Project;

/**
 * A bound that any prices give (Lagrange; weak duality): whoever pays for money by the prices can gain no more from each project than its
 * {@link #margins() margin}, and what is paid for is limited. It needs no trust in a solver: wrong prices make it larger, never wrong.
 */
final class DualBound {
    private static final double UNIT = Programme.UNIT;

    private final Problem problem;
    private final double[] weights;
    private final double[] margins;
    private final double bound;

    /**
     * @param sidePrices points per 10,000 yuan by constraint: of caps at least 0, of floors at most 0; others count as 0
     * @param needPrices by project and those that it needs, at least 0
     */
    DualBound(Problem problem, double[] weights, double[] sidePrices, double[][] needPrices) {
        this.problem = problem;
        this.weights = weights;
        double[][] prices = new double[problem.size()][problem.channels()];
        double sum = 0;
        for (int s = 0; s < sidePrices.length; s++) {
            Side side = problem.sides().get(s);
            double price = sidePrices[s];
            if (price > 0 && side.hasCap()) {
                sum += price * side.most() / UNIT;
            } else if (price < 0 && side.hasFloor()) {
                sum += price * side.least() / UNIT;
            } else {
                continue;
            }
            for (int member : side.members()) {
                for (int c = 0; c < problem.channels(); c++) {
                    prices[member][c] += side.channel() == Side.ALL || side.channel() == c ? price : 0;
                }
            }
        }
        double[] extra = new double[problem.size()];
        for (int k = 0; k < extra.length; k++) {
            for (int n = 0; n < needPrices[k].length; n++) {
                double price = Math.max(0, needPrices[k][n]);
                extra[k] -= price;
                extra[problem.needed()[k][n]] += price;
            }
        }
        margins = new double[problem.size()];
        for (int k = 0; k < margins.length; k++) {
            margins[k] = margin(k, prices[k], extra[k]);
            sum += problem.required()[k] ? margins[k] : Math.max(0, margins[k]);
        }
        bound = sum;
    }

    double bound() {
        return bound;
    }

    /** What funding each project gains at most when its money is paid for; below 0 when it does not pay. */
    double[] margins() {
        return margins;
    }

    /** Takes money where it is cheapest; the gain is concave in the amount, so it is greatest where one channel ends. */
    private double margin(int k, double[] prices, double extra) {
        Project project = problem.projects().get(k);
        long[] caps = problem.caps()[k];
        int[] cheapestFirst = IntStream.range(0, caps.length)
                .boxed()
                .filter(c -> caps[c] > 0)
                .sorted(Comparator.comparingDouble(c -> prices[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        double perUnit = weights[k] * UNIT / project.needYuan();
        double best = Double.NEGATIVE_INFINITY;
        double gain = extra;
        long taken = 0;
        long all = Math.min(project.needYuan(), Arrays.stream(caps).sum());
        for (int c : cheapestFirst) {
            long room = Math.min(caps[c], all - taken);
            long toLeast = Math.max(0, Math.min(room, project.leastYuan() - taken));
            gain += (perUnit - prices[c]) * toLeast / UNIT;
            taken += toLeast;
            if (taken >= project.leastYuan()) {
                best = Math.max(best, gain);
            }
            gain += (perUnit - prices[c]) * (room - toLeast) / UNIT;
            taken += room - toLeast;
            if (taken >= project.leastYuan()) {
                best = Math.max(best, gain);
            }
        }
        return best;
    }
}
