package org.santu.locate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.locate.Candidate.Role;

/** Reads the instances of the OR-Library (Beasley 1990) and of Osman and Christofides (1994). */
final class OrLibrary {
    private OrLibrary() {}

    /**
     * A p-median instance: the shortest paths of a graph, every node a demand of 1 and a candidate. For an edge that is
     * given twice the last line counts.
     */
    static LocateProblem pMedian(Path file) throws IOException {
        double[] number = numbers(file);
        int nodes = (int) number[0];
        int edges = (int) number[1];
        double[][] distance = new double[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            Arrays.fill(distance[i], Double.POSITIVE_INFINITY);
            distance[i][i] = 0;
        }
        for (int e = 0; e < edges; e++) {
            int u = (int) number[3 + 3 * e] - 1;
            int v = (int) number[4 + 3 * e] - 1;
            distance[u][v] = number[5 + 3 * e];
            distance[v][u] = distance[u][v];
        }
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        List<Demand> demands = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) {
            demands.add(new Demand(String.valueOf(i), 1, 0, 0));
            candidates.add(new Candidate(String.valueOf(i), 0, 0));
        }
        CostMatrix costs = CostMatrix.of(distance);
        int p = (int) number[2];
        return new LocateProblem(Objective.P_MEDIAN, p, true, null, demands, candidates, null, costs, true, 1, 1);
    }

    /** The optima, by file name. */
    static Map<String, Double> optima(Path file) throws IOException {
        Map<String, Double> optima = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] part = line.split(",");
            if (part[0].endsWith(".txt")) {
                optima.put(part[0], Double.valueOf(part[1]));
            }
        }
        return optima;
    }

    /** A capacitated p-median instance: distances rounded down, not weighted. */
    static LocateProblem capacitated(Path file) throws IOException {
        double[] number = numbers(file);
        List<Demand> demands = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 5; k + 3 < number.length; k += 4) {
            String id = String.valueOf((int) number[k]);
            demands.add(new Demand(id, number[k + 3], number[k + 1], number[k + 2]));
            candidates.add(new Candidate(id, number[k + 1], number[k + 2]).withCapacity(number[4]));
        }
        int p = (int) number[3];
        return new LocateProblem(
                Objective.P_MEDIAN, p, true, null, demands, candidates, Metric.EUCLIDEAN_FLOOR, null, false, 1, 1);
    }

    static double optimumOfCapacitated(Path file) throws IOException {
        return numbers(file)[1];
    }

    /** A capacitated facility location instance: fixed costs, any number of sites, demands may be split. */
    static LocateProblem facilities(Path file) throws IOException {
        double[] number = numbers(file);
        int sites = (int) number[0];
        int customers = (int) number[1];
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < sites; j++) {
            double capacity = number[2 + 2 * j];
            double fixedCost = number[3 + 2 * j];
            candidates.add(new Candidate(String.valueOf(j + 1), capacity, fixedCost, 0, 0, Role.OPTIONAL, null));
        }
        List<Demand> demands = new ArrayList<>();
        double[][] cost = new double[customers][sites];
        int at = 2 + 2 * sites;
        for (int i = 0; i < customers; i++) {
            demands.add(new Demand(String.valueOf(i + 1), number[at++], 0, 0));
            for (int j = 0; j < sites; j++) {
                cost[i][j] = number[at++];
            }
        }
        CostMatrix costs = CostMatrix.of(cost);
        return new LocateProblem(Objective.P_MEDIAN, null, false, null, demands, candidates, null, costs, false, 1, 1);
    }

    private static double[] numbers(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
