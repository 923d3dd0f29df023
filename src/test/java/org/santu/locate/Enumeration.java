package org.santu.locate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santu.locate.Candidate.Role;

/** The optimum of a small single-source problem by trying everything. */
final class Enumeration {
    private final LocateProblem problem;
    private final List<List<Integer>> units;
    private final boolean maximise;
    private double best;

    private Enumeration(LocateProblem problem) {
        this.problem = problem;
        this.maximise = problem.objective() == Objective.MAX_COVERAGE;
        this.best = Double.NaN;
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < problem.demands().size(); i++) {
            Demand demand = problem.demands().get(i);
            String key = demand.group() == null ? "single " + demand.id() : "group " + demand.group();
            byGroup.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        this.units = new ArrayList<>(byGroup.values());
    }

    /** NaN where there is no plan. */
    static double optimum(LocateProblem problem) {
        Enumeration enumeration = new Enumeration(problem);
        int sites = problem.candidates().size();
        for (int set = 0; set < 1 << sites; set++) {
            if (enumeration.mayOpen(set)) {
                double[] room = new double[sites];
                for (int j = 0; j < sites; j++) {
                    room[j] = (set >> j & 1) == 1 ? problem.candidates().get(j).capacity() : -1;
                }
                enumeration.assign(0, set, room, 0, 0);
            }
        }
        return enumeration.best;
    }

    private boolean mayOpen(int set) {
        int counted = 0;
        for (int j = 0; j < problem.candidates().size(); j++) {
            Role role = problem.candidates().get(j).role();
            boolean open = (set >> j & 1) == 1;
            if (open && role == Role.FORBIDDEN || !open && (role == Role.REQUIRED || role == Role.EXISTING)) {
                return false;
            }
            counted += open && role != Role.EXISTING ? 1 : 0;
        }
        return problem.p() == null || counted <= problem.p();
    }

    private void assign(int unit, int set, double[] room, double sum, double largest) {
        if (unit == units.size()) {
            double value = value(set, sum, largest);
            if (Double.isNaN(best) || (maximise ? value > best : value < best)) {
                best = value;
            }
            return;
        }
        double load = 0;
        for (int i : units.get(unit)) {
            load += problem.demands().get(i).weight();
        }
        if (maximise) {
            assign(unit + 1, set, room, sum, largest);
        }
        for (int j = 0; j < room.length; j++) {
            double cost = 0;
            double most = 0;
            for (int i : units.get(unit)) {
                cost += problem.assignmentCost(i, j);
                most = Math.max(most, problem.assignmentCost(i, j));
            }
            if (room[j] >= load && Double.isFinite(cost)) {
                room[j] -= load;
                assign(unit + 1, set, room, sum + (maximise ? load : cost), Math.max(largest, most));
                room[j] += load;
            }
        }
    }

    private double value(int set, double sum, double largest) {
        double fixed = 0;
        int fresh = 0;
        for (int j = 0; j < problem.candidates().size(); j++) {
            Candidate candidate = problem.candidates().get(j);
            if ((set >> j & 1) == 1 && candidate.role() != Role.EXISTING) {
                fixed += candidate.fixedCost();
                fresh++;
            }
        }
        return switch (problem.objective()) {
            case P_MEDIAN -> sum + fixed;
            case MAX_COVERAGE -> sum;
            case P_CENTER -> largest;
            case MIN_SITES -> fresh;
        };
    }
}
