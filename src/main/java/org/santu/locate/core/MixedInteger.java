package org.santu.locate.core;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import org.santu.solver.NativeSolver;

/** Runs a linear or mixed-integer model with OR-Tools, within the limits of a search and interruptible. */
final class MixedInteger {
    private static final long WATCH_MILLIS = 50;

    private MixedInteger() {}

    /** A mixed-integer solver; SCIP, which is single-threaded and repeats exactly. */
    static MPSolver branchAndCut(SearchRun run, long seed) {
        NativeSolver.load();
        MPSolver solver = MPSolver.createSolver("SCIP");
        solver.setTimeLimit(Math.max(1, (long) (run.secondsLeft() * 1000)));
        solver.setSolverSpecificParametersAsString("randomization/randomseedshift = " + (seed & 0xFFFF));
        return solver;
    }

    /** A linear solver. */
    static MPSolver linear() {
        NativeSolver.load();
        return MPSolver.createSolver("GLOP");
    }

    static MPSolver.ResultStatus solve(MPSolver solver, SearchRun run) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, 0);
        try (Watch watch = new Watch(solver, run)) {
            watch.start();
            return solver.solve(parameters);
        }
    }

    /** Tells a solver to stop when the search is cancelled. */
    private static final class Watch implements AutoCloseable {
        private final Thread thread;

        Watch(MPSolver solver, SearchRun run) {
            Thread searcher = Thread.currentThread();
            thread = new Thread(() -> watch(solver, run, searcher), "locate-watch");
            thread.setDaemon(true);
        }

        private static void watch(MPSolver solver, SearchRun run, Thread searcher) {
            try {
                while (true) {
                    Thread.sleep(WATCH_MILLIS);
                    if (run.cancelled() || searcher.isInterrupted()) {
                        solver.interruptSolve();
                    }
                }
            } catch (InterruptedException solved) {
                Thread.currentThread().interrupt();
            }
        }

        void start() {
            thread.start();
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
