package org.santu.locate;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.santu.testing.SharedData;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the published instances and the size of a prefecture against CBC on the textbook model: {@code mvn
 * -Dtest=LocateBench test} prints a table and writes {@code target/bench/locate.json}. Not part of the test run.
 */
class LocateBench {
    private static final double LIMIT_SECONDS = 60;
    private static final String PEER = "CBC (OR-Tools 9.15)";

    private final JsonMapper mapper = JsonMapper.shared();
    private final ArrayNode rows = mapper.createArrayNode();

    @Test
    void measure() throws IOException {
        Locate.solve(RandomProblems.large(1, 60, 20, 4, 0.8, true));
        Path shared = SharedData.require("locate");
        boolean withPeer = !Boolean.getBoolean("santu.bench.alone");
        for (int k = 1; k <= 10; k++) {
            measure("pmed" + k, OrLibrary.pMedian(shared.resolve("pmed/pmed" + k + ".txt")), withPeer && k <= 5);
        }
        for (int k = 1; k <= 10; k++) {
            String name = String.format(Locale.ROOT, "pmedcap%02d", k);
            measure(name, OrLibrary.capacitated(shared.resolve("pmedcap/" + name + ".txt")), withPeer);
        }
        measure("cap41", OrLibrary.facilities(shared.resolve("cap41.txt")), withPeer);
        for (int seed = 1; seed <= 2; seed++) {
            measureGap("1000x300-whole-" + seed, RandomProblems.large(seed, 1000, 300, 40, 0.9, true));
            measureGap("1000x300-split-" + seed, RandomProblems.large(seed, 1000, 300, 40, 0.9, false));
        }
        ObjectNode report = mapper.createObjectNode();
        report.put("bench", "locate");
        report.put(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + Runtime.version().feature());
        report.set("rows", rows);
        Path file = Path.of("target/bench/locate.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }

    private void measure(String name, LocateProblem problem, boolean withPeer) {
        LocateResult result = Locate.solve(problem);
        PlanChecker.check(problem, result);
        ObjectNode row = row(name + " " + result.status().name().toLowerCase(Locale.ROOT), result.seconds(), "s");
        double peer = withPeer ? cbcSeconds(problem) : Double.NaN;
        if (withPeer) {
            row.put("peer", PEER).put("peerValue", peer).put("ratio", peer / result.seconds());
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %-9s %12.3f  %7.2f s   CBC %7.2f s%n",
                name,
                result.status(),
                result.objective(),
                result.seconds(),
                peer);
    }

    private void measureGap(String name, LocateProblem problem) {
        LocateResult result = Locate.solve(problem);
        PlanChecker.check(problem, result);
        row(name + " gap", 100 * result.gap(), "%");
        System.out.printf(
                Locale.ROOT,
                "%-16s %-9s %12.1f >= %12.1f  gap %.3f %%  %6.2f s%n",
                name,
                result.status(),
                result.objective(),
                result.bound(),
                100 * result.gap(),
                result.seconds());
    }

    private ObjectNode row(String name, double value, String unit) {
        return rows.addObject().put("case", name).put("santu", value).put("unit", unit);
    }

    /** The textbook model, as a planner would write it; 60 seconds stand for "not proven in that time". */
    private static double cbcSeconds(LocateProblem problem) {
        MPSolver solver = MPSolver.createSolver("CBC");
        solver.setTimeLimit((long) (LIMIT_SECONDS * 1000));
        int sites = problem.candidates().size();
        MPVariable[] open = new MPVariable[sites];
        MPConstraint[] room = new MPConstraint[sites];
        MPConstraint number = solver.makeConstraint(0, problem.p() == null ? sites : problem.p());
        for (int j = 0; j < sites; j++) {
            Candidate candidate = problem.candidates().get(j);
            open[j] = solver.makeBoolVar("");
            number.setCoefficient(open[j], 1);
            solver.objective().setCoefficient(open[j], candidate.fixedCost());
            if (!candidate.unlimited()) {
                room[j] = solver.makeConstraint(-MPSolver.infinity(), 0);
                room[j].setCoefficient(open[j], -candidate.capacity());
            }
        }
        for (int i = 0; i < problem.demands().size(); i++) {
            MPConstraint served = solver.makeConstraint(1, 1);
            for (int j = 0; j < sites; j++) {
                MPVariable share = solver.makeVar(0, 1, problem.singleSource() && room[j] != null, "");
                served.setCoefficient(share, 1);
                solver.objective().setCoefficient(share, problem.assignmentCost(i, j));
                MPConstraint link = solver.makeConstraint(-MPSolver.infinity(), 0);
                link.setCoefficient(share, 1);
                link.setCoefficient(open[j], -1);
                if (room[j] != null) {
                    room[j].setCoefficient(share, problem.demands().get(i).weight());
                }
            }
        }
        long start = System.nanoTime();
        solver.solve();
        double seconds = (System.nanoTime() - start) / 1e9;
        solver.delete();
        return seconds;
    }
}
