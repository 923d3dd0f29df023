package org.santu.solver;

import com.google.ortools.Loader;
import org.santu.problem.SantuException;

/** OR-Tools, loaded once when it is first needed. Comes for Linux (x86-64, aarch64) and Windows (x86-64). Safe for concurrent use. */
public final class NativeSolver {
    private NativeSolver() {}

    private static final class Attempt {
        private static final Throwable FAILURE = run();

        private static Throwable run() {
            try {
                Loader.loadNativeLibraries();
                return null;
            } catch (RuntimeException | LinkageError e) {
                return e;
            }
        }
    }

    /** @throws SantuException SANTU-SOLVER-MISSING on a machine that it does not come for */
    public static void load() {
        if (Attempt.FAILURE != null) {
            throw missing(Attempt.FAILURE, System.getProperty("os.name"), System.getProperty("os.arch"));
        }
    }

    static SantuException missing(Throwable failure, String system, String processor) {
        return new SantuException(failure, "SANTU-SOLVER-MISSING", system, processor);
    }
}
