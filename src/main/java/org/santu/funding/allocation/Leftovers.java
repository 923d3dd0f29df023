package org.santu.funding.allocation;

/**
 * Gathers what channels have left in the last of them: a project that two channels pay for anyway takes more from the earlier one. What each project
 * gets stays the same, and so does everything that its limits say.
 */
final class Leftovers {
    private final Purse purse;
    private final Problem problem;

    private Leftovers(Purse purse) {
        this.purse = purse;
        problem = purse.problem();
    }

    static void gather(Purse purse) {
        new Leftovers(purse).gather();
    }

    private void gather() {
        for (int to = 0; to < problem.channels(); to++) {
            for (int from = problem.channels() - 1; from > to; from--) {
                for (int k = 0; k < problem.size(); k++) {
                    long[] paid = purse.split()[k];
                    if (paid[to] > 0 && paid[from] > 0) {
                        purse.move(k, from, to, movable(k, from, to));
                    }
                }
            }
        }
    }

    private long movable(int k, int from, int to) {
        long[] paid = purse.split()[k];
        long yuan = Math.min(paid[from], problem.caps()[k][to] - paid[to]);
        for (Side side : purse.sides(k)) {
            if (side.channel() == to && side.hasCap()) {
                yuan = Math.min(yuan, purse.left(side));
            } else if (side.channel() == from && side.hasFloor()) {
                yuan = Math.min(yuan, purse.sum(side) - side.least());
            }
        }
        return Math.max(0, yuan);
    }
}
