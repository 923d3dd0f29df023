package org.santu.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.santu.locate.LocateResult.Explanation;
import org.santu.locate.LocateResult.Status;

/** Says in numbers why there is no plan: first by counting, and after a search by what could be served at most. */
final class Infeasibility {
    private static final double LONGEST_EXTRA_SEARCH_SECONDS = 20;
    private static final double SECONDS_PAST_THE_LIMIT = 1.5;

    private Infeasibility() {}

    /** What counting alone finds; empty where it finds nothing. */
    static List<Explanation> find(LocateProblem problem, Translation translation) {
        Sentences sentences = new Sentences();
        if (translation.maxOptional() < 0) {
            sentences.add("infeasible.required", translation.count(Candidate.Role.REQUIRED), problem.p());
        }
        if (problem.objective() != Objective.MAX_COVERAGE) {
            addReach(problem, translation, sentences);
            addCapacity(problem, translation, sentences);
        }
        return sentences.lines();
    }

    /** Ids of the demands that no candidate may serve, sorted. */
    static List<String> unreachable(LocateProblem problem, Translation translation) {
        return problem.objective() == Objective.MAX_COVERAGE
                ? List.of()
                : IntStream.range(0, translation.unitCount())
                        .filter(u -> !reached(translation, u))
                        .boxed()
                        .flatMap(u -> translation.unit(u).stream())
                        .map(i -> problem.demands().get(i).id())
                        .sorted()
                        .toList();
    }

    private static boolean reached(Translation translation, int u) {
        return IntStream.range(0, translation.siteCount()).anyMatch(s -> Double.isFinite(translation.cost(u, s)));
    }

    private static void addReach(LocateProblem problem, Translation translation, Sentences sentences) {
        List<String> unreachable = unreachable(problem, translation);
        if (unreachable.isEmpty()) {
            return;
        }
        sentences.add("infeasible.unreachable", unreachable.size(), Sentences.some(unreachable));
        for (int u = 0; u < translation.unitCount(); u++) {
            if (!reached(translation, u)) {
                addNearest(problem, translation, u, sentences);
                return;
            }
        }
    }

    private static void addNearest(LocateProblem problem, Translation translation, int u, Sentences sentences) {
        List<Integer> members = translation.unit(u);
        Demand first = problem.demands().get(members.get(0));
        if (members.size() > 1) {
            sentences.add("infeasible.group", first.group(), members.size());
        }
        double nearest = IntStream.range(0, translation.siteCount())
                .mapToDouble(s -> members.stream()
                        .mapToDouble(i -> problem.distance(i, translation.candidateIndex(s)))
                        .max()
                        .orElse(0))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (problem.maxCost() != null && Double.isFinite(nearest)) {
            sentences.add("infeasible.nearest", first.id(), nearest, problem.maxCost());
        }
    }

    private static void addCapacity(LocateProblem problem, Translation translation, Sentences sentences) {
        double total = IntStream.range(0, translation.unitCount())
                .mapToDouble(translation::load)
                .sum();
        double open = 0;
        List<Double> optional = new ArrayList<>();
        for (int s = 0; s < translation.siteCount(); s++) {
            Candidate candidate = translation.candidate(s);
            if (candidate.role() == Candidate.Role.OPTIONAL) {
                optional.add(candidate.capacity());
            } else {
                open += candidate.capacity();
            }
        }
        optional.sort(Comparator.reverseOrder());
        double held = open;
        int needed = 0;
        int allowed = Math.max(0, Math.min(translation.maxOptional(), optional.size()));
        double heldByAllowed = open;
        for (double capacity : optional) {
            if (held >= total * (1 - 1e-12)) {
                break;
            }
            held += capacity;
            needed++;
            heldByAllowed += needed <= allowed ? capacity : 0;
        }
        if (held < total * (1 - 1e-12)) {
            sentences.add("infeasible.capacity-all", translation.siteCount(), held, total);
        } else if (needed > allowed) {
            int required = translation.count(Candidate.Role.REQUIRED);
            sentences.add("infeasible.capacity", problem.p(), heldByAllowed, total, needed + required);
        }
        addTooLarge(problem, translation, sentences);
    }

    private static void addTooLarge(LocateProblem problem, Translation translation, Sentences sentences) {
        for (int u = 0; u < translation.unitCount(); u++) {
            int unit = u;
            if (translation.divisible(u) || !reached(translation, u)) {
                continue;
            }
            double largest = IntStream.range(0, translation.siteCount())
                    .filter(s -> Double.isFinite(translation.cost(unit, s)))
                    .mapToDouble(s -> translation.candidate(s).capacity())
                    .max()
                    .orElse(0);
            if (translation.load(u) > largest) {
                Demand first = problem.demands().get(translation.unit(u).get(0));
                String name = first.group() == null ? first.id() : first.group();
                sentences.add("infeasible.too-large", name, translation.load(u), largest);
                return;
            }
        }
    }

    /** A fifth of the limit while it lasts; once it is used up, only a moment more. */
    static double extraSeconds(double limitSeconds, double secondsUsed) {
        double fifth = Math.min(LONGEST_EXTRA_SEARCH_SECONDS, limitSeconds / 5);
        return Math.min(fifth, Math.max(SECONDS_PAST_THE_LIMIT, limitSeconds - secondsUsed));
    }

    /** After a search without a plan: how much could be served at most, by a search of its own. */
    static List<Explanation> afterSearch(
            LocateProblem problem, Status status, LocateOptions options, double secondsUsed) {
        Sentences sentences = new Sentences();
        sentences.add(status == Status.INFEASIBLE ? "infeasible.together" : "timeout");
        if (options.cancelled().getAsBoolean()) {
            return sentences.lines();
        }
        LocateProblem coverage = problem.withObjective(Objective.MAX_COVERAGE);
        double seconds = extraSeconds(options.timeLimitSeconds(), secondsUsed);
        LocateResult most =
                Locate.solve(coverage, options.withTimeLimitSeconds(seconds).withListener(progress -> {}));
        double total = problem.demands().stream().mapToDouble(Demand::weight).sum();
        if (most.hasPlan()) {
            sentences.add("infeasible.most", most.objective(), most.bound(), total, Sentences.some(most.unserved()));
        }
        return sentences.lines();
    }
}
