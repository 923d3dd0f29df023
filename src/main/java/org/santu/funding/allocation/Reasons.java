package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;

/** Says of each project what it gets and what stops it, by looking at the plan as it is. */
final class Reasons {
    private static final double SAME = 1e-9;

    private final Screening screening;
    private final FundTerms terms;
    private final Purse purse;
    private final Problem problem;
    private final int[] places;
    private final double[] lastFunded;

    Reasons(Screening screening, FundTerms terms, Purse purse) {
        this.screening = screening;
        this.terms = terms;
        this.purse = purse;
        problem = purse.problem();
        places = Problem.places(screening);
        lastFunded = lastFunded();
    }

    /** By channel: the least benefit for the money among those that it pays for and that nothing but their benefit recommends. */
    private double[] lastFunded() {
        double[] last = new double[problem.channels()];
        Arrays.fill(last, Double.POSITIVE_INFINITY);
        for (int k = 0; k < problem.size(); k++) {
            Project project = problem.projects().get(k);
            for (int c = 0; c < last.length; c++) {
                if (purse.split()[k][c] > 0 && !problem.required()[k] && !isOfFloor(k)) {
                    last[c] = Math.min(last[c], project.pointsPerTenThousand());
                }
            }
        }
        return last;
    }

    /** Whether a floor that is only just met counts on it. */
    private boolean isOfFloor(int k) {
        for (Side side : purse.sides(k)) {
            if (side.hasFloor() && purse.sum(side) - paid(k, side) < side.least()) {
                return true;
            }
        }
        return false;
    }

    private long paid(int k, Side side) {
        return side.channel() == Side.ALL ? purse.paid(k) : purse.split()[k][side.channel()];
    }

    List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (int p = 0; p < places.length; p++) {
            int k = places[p];
            Project project = screening.projects().get(p);
            if (k < 0) {
                List<Long> nothing = terms.channels().stream().map(any -> 0L).toList();
                decisions.add(new Decision(project, nothing, screening.stop(p)));
            } else {
                List<Long> yuan = Arrays.stream(purse.split()[k]).boxed().toList();
                decisions.add(new Decision(project, yuan, stop(k)));
            }
        }
        return decisions;
    }

    private Stop stop(int k) {
        Project project = problem.projects().get(k);
        long paid = purse.paid(k);
        if (paid > 0) {
            return paid == project.needYuan() ? null : Stop.of(Obstacle.PART, paid, project.needYuan());
        }
        for (int other : problem.needed()[k]) {
            if (purse.paid(other) == 0) {
                return Stop.of(
                        Obstacle.DEPENDENCY_UNFUNDED,
                        problem.projects().get(other).number());
            }
        }
        for (Side side : purse.sides(k)) {
            if (side.kind() == Side.Kind.TOWNSHIP && purse.left(side) < project.leastYuan()) {
                return Stop.of(Obstacle.TOWNSHIP_CAP, side.most(), purse.sum(side), project.needYuan());
            }
        }
        Side cap = onlyCap(k);
        if (cap != null) {
            return Stop.of(
                    Obstacle.CHANNEL_CAP, terms.channels().get(cap.channel()).code(), cap.most(), project.needYuan());
        }
        double last = Double.POSITIVE_INFINITY;
        long left = 0;
        for (int c = 0; c < problem.channels(); c++) {
            if (problem.caps()[k][c] > 0) {
                last = Math.min(last, lastFunded[c]);
                left += purse.room(k, c);
            }
        }
        return project.pointsPerTenThousand() < last - SAME && last < Double.POSITIVE_INFINITY
                ? Stop.of(Obstacle.BENEFIT, project.pointsPerTenThousand(), last)
                : Stop.of(Obstacle.EXHAUSTED, left, project.needYuan());
    }

    /**
     * The cap within a channel that stops a project: but for it the project could be paid now, or all caps together stop it however much money
     * there is. Null when it is the money that is short.
     */
    private Side onlyCap(int k) {
        long least = problem.projects().get(k).leastYuan();
        long[] rooms = new long[problem.channels()];
        long[] byCaps = new long[problem.channels()];
        for (int c = 0; c < rooms.length; c++) {
            byCaps[c] = room(k, c, side -> side.kind() != Side.Kind.BUDGET);
            rooms[c] = room(k, c, side -> true);
        }
        long room = Arrays.stream(rooms).sum();
        Side tightest = null;
        for (Side side : purse.sides(k)) {
            boolean cap = side.channel() != Side.ALL && side.kind() != Side.Kind.BUDGET && side.hasCap();
            if (!cap || purse.left(side) >= problem.caps()[k][side.channel()]) {
                continue;
            }
            long without = room - rooms[side.channel()] + room(k, side.channel(), other -> other != side);
            if (without >= least) {
                return side;
            }
            tightest = tightest == null || purse.left(side) < purse.left(tightest) ? side : tightest;
        }
        return Arrays.stream(byCaps).sum() < least ? tightest : null;
    }

    /** What a channel could still pay by those of its constraints. */
    private long room(int k, int channel, Predicate<Side> which) {
        long room = problem.caps()[k][channel];
        for (Side side : purse.sides(k)) {
            if (side.channel() == channel && which.test(side)) {
                room = Math.min(room, purse.left(side));
            }
        }
        return room;
    }
}
