package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What is paid so far, and what could still be paid to whom. Whole yuan. For one thread. */
final class Purse {
    private final Problem problem;
    private final long[][] split;
    private final long[] sums;
    private final Map<Side, Integer> numbers = new IdentityHashMap<>();
    private final List<List<Integer>> sidesOf = new ArrayList<>();

    /** @param split yuan by project and channel, kept and changed */
    Purse(Problem problem, long[][] split) {
        this.problem = problem;
        this.split = split;
        sums = new long[problem.sides().size()];
        for (int k = 0; k < problem.size(); k++) {
            sidesOf.add(new ArrayList<>());
        }
        for (int s = 0; s < sums.length; s++) {
            Side side = problem.sides().get(s);
            sums[s] = MoneySplit.sum(side, split);
            numbers.put(side, s);
            for (int member : side.members()) {
                sidesOf.get(member).add(s);
            }
        }
    }

    Problem problem() {
        return problem;
    }

    long paid(int project) {
        return Arrays.stream(split[project]).sum();
    }

    long[][] split() {
        return split;
    }

    /** What a channel could still pay to a project, by all limits; what it pays already not counted. */
    long room(int project, int channel) {
        long room = problem.caps()[project][channel] - split[project][channel];
        for (int s : sidesOf.get(project)) {
            Side side = problem.sides().get(s);
            boolean concerned = side.channel() == channel || side.channel() == Side.ALL;
            room = concerned ? Math.min(room, left(side)) : room;
        }
        return Math.max(0, room);
    }

    /** The constraints that a project shares. */
    List<Side> sides(int project) {
        return sidesOf.get(project).stream().map(problem.sides()::get).toList();
    }

    /** What a constraint leaves to be paid. */
    long left(Side side) {
        return side.hasCap() ? side.most() - sum(side) : Long.MAX_VALUE;
    }

    /** What is paid to those that a constraint is about. */
    long sum(Side side) {
        return sums[numbers.get(side)];
    }

    /** Whether all that a project needs is funded. */
    boolean isReady(int project) {
        return Arrays.stream(problem.needed()[project]).allMatch(other -> paid(other) > 0);
    }

    /** Pays a project as much of what it still needs as can be, when that is of use; nothing otherwise. */
    void fill(int project) {
        fill(project, new long[problem.channels()]);
    }

    /** @param preferred yuan by channel that are paid first, as far as can be */
    void fill(int project, long[] preferred) {
        long already = paid(project);
        long need = problem.projects().get(project).needYuan();
        long wanted = need - already;
        if (wanted == 0 || already == 0 && !isReady(project)) {
            return;
        }
        long[] before = split[project].clone();
        for (int c = 0; c < problem.channels(); c++) {
            wanted -= pay(project, c, Math.min(Math.min(wanted, preferred[c]), room(project, c)));
        }
        for (int c = 0; c < problem.channels(); c++) {
            wanted -= pay(project, c, Math.min(wanted, room(project, c)));
        }
        if (need - wanted < problem.projects().get(project).leastYuan()) {
            for (int c = 0; c < before.length; c++) {
                pay(project, c, before[c] - split[project][c]);
            }
        }
    }

    /** Lets one channel pay what another pays of a project; the caller has seen that all limits allow it. */
    void move(int project, int from, int to, long yuan) {
        pay(project, from, -yuan);
        pay(project, to, yuan);
    }

    private long pay(int project, int channel, long yuan) {
        split[project][channel] += yuan;
        for (int s : sidesOf.get(project)) {
            int of = problem.sides().get(s).channel();
            if (of == channel || of == Side.ALL) {
                sums[s] += yuan;
            }
        }
        return yuan;
    }
}
