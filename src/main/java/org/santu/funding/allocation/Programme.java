package org.santu.funding.allocation;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.santu.solver.NativeSolver;

/**
 * The problem as a linear programme, or a mixed-integer one. Money is counted in 10,000 yuan, which keeps numbers near each other; the yuan
 * themselves are settled afterwards by {@link MoneySplit}. For one thread; to be closed.
 */
final class Programme implements AutoCloseable {
    static final double UNIT = 10_000;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Problem problem;
    private final double[] weights;
    private final boolean whole;
    private final boolean isScip;
    private final MPSolver solver;
    private final MPVariable[] funded;
    private final MPVariable[][] money;
    private final List<MPConstraint> sides = new ArrayList<>();
    private final MPConstraint[][] needs;
    private final List<MPVariable> shortfalls = new ArrayList<>();

    /**
     * What was found.
     *
     * @param funded by project, 0 to 1
     * @param money in 10,000 yuan by project and channel
     * @param sidePrices by constraint, only of a linear programme
     * @param needPrices by project and those that it needs, only of a linear programme
     */
    record Found(
            boolean isPlan,
            boolean isOptimal,
            double value,
            double bound,
            double[] funded,
            double[][] money,
            double[] sidePrices,
            double[][] needPrices) {}

    /**
     * @param weights benefit by project
     * @param whole whether a project is funded or not; else it may be funded by shares
     */
    Programme(Problem problem, double[] weights, boolean whole) {
        this(problem, weights, whole, false, whole ? "SCIP" : "GLOP");
    }

    /** A mixed-integer programme for another solver that OR-Tools knows. */
    static Programme by(String solver, Problem problem, double[] weights) {
        return new Programme(problem, weights, true, false, solver);
    }

    private Programme(Problem problem, double[] weights, boolean whole, boolean elastic, String solverName) {
        NativeSolver.load();
        this.problem = problem;
        this.weights = weights;
        this.whole = whole;
        isScip = solverName.equals("SCIP");
        solver = MPSolver.createSolver(solverName);
        funded = new MPVariable[problem.size()];
        money = new MPVariable[problem.size()][problem.channels()];
        needs = new MPConstraint[problem.size()][];
        MPObjective objective = solver.objective();
        objective.setMaximization();
        for (int k = 0; k < funded.length; k++) {
            project(k, elastic);
        }
        for (int k = 0; k < funded.length; k++) {
            needs[k] = new MPConstraint[problem.needed()[k].length];
            for (int n = 0; n < needs[k].length; n++) {
                needs[k][n] = solver.makeConstraint(-INFINITY, 0);
                needs[k][n].setCoefficient(funded[k], 1);
                needs[k][n].setCoefficient(funded[problem.needed()[k][n]], -1);
            }
        }
        problem.sides().forEach(side -> side(side, elastic));
    }

    /** The same where floors may be missed and required projects left out, at a price: what is missing is made as little as can be. */
    static Programme elastic(Problem problem, boolean whole) {
        return new Programme(problem, new double[problem.size()], whole, true, whole ? "SCIP" : "GLOP");
    }

    private void project(int k, boolean elastic) {
        double least = problem.required()[k] && !elastic ? 1 : 0;
        double need = problem.projects().get(k).needYuan() / UNIT;
        double smallest = problem.projects().get(k).leastYuan() / UNIT;
        funded[k] = solver.makeVar(least, 1, whole, "");
        boolean divisible = smallest < need;
        MPConstraint most = solver.makeConstraint(divisible ? -INFINITY : 0, 0);
        most.setCoefficient(funded[k], -need);
        MPConstraint some = divisible ? solver.makeConstraint(0, INFINITY) : null;
        if (divisible) {
            some.setCoefficient(funded[k], -smallest);
        } else {
            solver.objective().setCoefficient(funded[k], weights[k]);
        }
        for (int c = 0; c < problem.channels(); c++) {
            long cap = problem.caps()[k][c];
            if (cap > 0) {
                money[k][c] = solver.makeVar(0, cap / UNIT, false, "");
                most.setCoefficient(money[k][c], 1);
                if (divisible) {
                    some.setCoefficient(money[k][c], 1);
                    solver.objective().setCoefficient(money[k][c], weights[k] / need);
                }
            }
        }
        if (elastic && problem.required()[k]) {
            MPVariable missing = solver.makeVar(0, 1, false, "");
            MPConstraint wanted = solver.makeConstraint(1, INFINITY);
            wanted.setCoefficient(funded[k], 1);
            wanted.setCoefficient(missing, 1);
            solver.objective().setCoefficient(missing, -need);
            shortfalls.add(missing);
        }
    }

    private void side(Side side, boolean elastic) {
        double least = side.hasFloor() ? side.least() / UNIT : -INFINITY;
        MPConstraint constraint = solver.makeConstraint(least, side.hasCap() ? side.most() / UNIT : INFINITY);
        for (int member : side.members()) {
            for (int c = 0; c < problem.channels(); c++) {
                if ((side.channel() == Side.ALL || side.channel() == c) && money[member][c] != null) {
                    constraint.setCoefficient(money[member][c], 1);
                }
            }
        }
        if (elastic && side.hasFloor()) {
            MPVariable missing = solver.makeVar(0, side.least() / UNIT, false, "");
            constraint.setCoefficient(missing, 1);
            solver.objective().setCoefficient(missing, -1);
            shortfalls.add(missing);
        }
        sides.add(constraint);
    }

    /**
     * @param seconds at most
     * @param absoluteGap at which a plan is good enough
     * @param relativeGap the same as a share
     */
    Found solve(double seconds, double absoluteGap, double relativeGap) {
        solver.setTimeLimit(Math.max(1, (long) (seconds * 1000)));
        MPSolverParameters parameters = new MPSolverParameters();
        if (!whole) {
            solver.setSolverSpecificParametersAsString("use_dual_simplex: true");
        }
        if (whole) {
            parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, relativeGap);
        }
        if (isScip) {
            solver.setSolverSpecificParametersAsString(
                    "numerics/feastol = 1e-9\nlimits/absgap = " + absoluteGap + "\nrandomization/randomseedshift = 1");
        }
        ResultStatus status = solver.solve(parameters);
        boolean plan = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE && whole;
        if (!plan) {
            return new Found(false, false, 0, 0, new double[0], new double[0][], null, null);
        }
        double[] shares = new double[funded.length];
        double[][] amounts = new double[funded.length][problem.channels()];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = funded[k].solutionValue();
            for (int c = 0; c < amounts[k].length; c++) {
                amounts[k][c] = money[k][c] == null ? 0 : money[k][c].solutionValue();
            }
        }
        MPObjective objective = solver.objective();
        return new Found(
                true,
                status == ResultStatus.OPTIMAL,
                objective.value(),
                whole ? objective.bestBound() : objective.value(),
                shares,
                amounts,
                whole
                        ? null
                        : sides.stream().mapToDouble(MPConstraint::dualValue).toArray(),
                whole ? null : needPrices());
    }

    /** Of an elastic programme that is solved: what is missing, in 10,000 yuan; required projects (as shares) first, then floors. */
    double[] missing() {
        return shortfalls.stream().mapToDouble(MPVariable::solutionValue).toArray();
    }

    private double[][] needPrices() {
        double[][] prices = new double[needs.length][];
        for (int k = 0; k < prices.length; k++) {
            prices[k] = new double[needs[k].length];
            for (int n = 0; n < prices[k].length; n++) {
                prices[k][n] = needs[k][n].dualValue();
            }
        }
        return prices;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
