package org.santu.funding.allocation;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.santu.solver.NativeSolver;

/**
 * Settles which channel pays how many yuan of the projects that are funded: shares are found that leave as much room as rounding needs, rounded
 * project by project (the largest remainders get the yuan that are left, so that each sum is kept), and then checked in whole numbers.
 */
final class MoneySplit {
    private static final double UNIT = Programme.UNIT;
    private static final double NEARLY_A_YUAN = 0.999;

    private final Problem problem;
    private final long[] amounts;
    private MPVariable room;

    /** @param amounts yuan that each project gets, 0 for none */
    MoneySplit(Problem problem, long[] amounts) {
        this.problem = problem;
        this.amounts = amounts;
    }

    /** Yuan by project and channel; null when there is no way to pay these amounts. */
    long[][] find() {
        NativeSolver.load();
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            long[][] split = find(solver);
            return split != null && isKept(problem, split) ? split : null;
        } finally {
            solver.delete();
        }
    }

    /** Whether money keeps all limits, in whole numbers. */
    static boolean isKept(Problem problem, long[][] split) {
        for (Side side : problem.sides()) {
            long sum = sum(side, split);
            if (sum < side.least() || sum > side.most()) {
                return false;
            }
        }
        return true;
    }

    static long sum(Side side, long[][] split) {
        long sum = 0;
        for (int member : side.members()) {
            sum += side.channel() == Side.ALL ? Arrays.stream(split[member]).sum() : split[member][side.channel()];
        }
        return sum;
    }

    private long[][] find(MPSolver solver) {
        MPVariable[][] money = new MPVariable[amounts.length][problem.channels()];
        long[][] split = new long[amounts.length][problem.channels()];
        List<Integer> shared = new ArrayList<>();
        for (int k = 0; k < amounts.length; k++) {
            if (amounts[k] > 0 && !single(k, split[k])) {
                shared.add(k);
                MPConstraint sum = solver.makeConstraint(amounts[k] / UNIT, amounts[k] / UNIT);
                for (int c = 0; c < problem.channels(); c++) {
                    if (problem.caps()[k][c] > 0) {
                        money[k][c] = solver.makeNumVar(0, Math.min(problem.caps()[k][c], amounts[k]) / UNIT, "");
                        sum.setCoefficient(money[k][c], 1);
                    }
                }
            }
        }
        if (shared.isEmpty()) {
            return split;
        }
        room = solver.makeNumVar(0, (shared.size() + 10) / UNIT, "");
        solver.objective().setCoefficient(room, 1);
        solver.objective().setMaximization();
        for (Side side : problem.sides()) {
            if (side.channel() != Side.ALL) {
                side(solver, side, money, split);
            }
        }
        if (solver.solve() != ResultStatus.OPTIMAL) {
            return null;
        }
        for (int k : shared) {
            double[] shares = new double[problem.channels()];
            for (int c = 0; c < shares.length; c++) {
                shares[c] = money[k][c] == null ? 0 : money[k][c].solutionValue() * UNIT;
            }
            split[k] = rounded(shares, amounts[k], problem.caps()[k]);
        }
        return split;
    }

    /** Pays a project that only one channel may pay; false when there are several. */
    private boolean single(int k, long[] paid) {
        int only = -1;
        for (int c = 0; c < paid.length; c++) {
            if (problem.caps()[k][c] > 0) {
                if (only >= 0) {
                    return false;
                }
                only = c;
            }
        }
        paid[only] = amounts[k];
        return true;
    }

    private void side(MPSolver solver, Side side, MPVariable[][] money, long[][] settled) {
        long already = sum(side, settled);
        MPConstraint most =
                side.hasCap() ? solver.makeConstraint(Double.NEGATIVE_INFINITY, (side.most() - already) / UNIT) : null;
        MPConstraint least = side.hasFloor()
                ? solver.makeConstraint((side.least() - already) / UNIT, Double.POSITIVE_INFINITY)
                : null;
        for (int member : side.members()) {
            MPVariable paid = money[member][side.channel()];
            if (paid != null && most != null) {
                most.setCoefficient(paid, 1);
            }
            if (paid != null && least != null) {
                least.setCoefficient(paid, 1);
            }
        }
        if (most != null) {
            most.setCoefficient(room, 1);
        }
        if (least != null) {
            least.setCoefficient(room, -1);
        }
    }

    /** Whole yuan that sum up, none above its cap. */
    static long[] rounded(double[] shares, long sum, long[] caps) {
        long[] whole = new long[shares.length];
        long left = sum;
        for (int c = 0; c < whole.length; c++) {
            whole[c] = Math.min(Math.min(caps[c], left), (long) Math.floor(Math.max(0, shares[c]) + 1 - NEARLY_A_YUAN));
            left -= whole[c];
        }
        int[] largestFirst = IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> whole[c] - shares[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int c : largestFirst) {
            if (left > 0 && whole[c] < caps[c]) {
                whole[c]++;
                left--;
            }
        }
        for (int c : largestFirst) {
            long more = Math.min(left, caps[c] - whole[c]);
            whole[c] += more;
            left -= more;
        }
        return whole;
    }
}
