package org.santu.funding.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds projects that wait for each other in a ring, so that none of them can come first. */
final class Rings {
    private Rings() {}

    /**
     * @param needed of each project those that have to come first
     * @return whether a project stands in a ring, or between two of them
     */
    static boolean[] of(List<List<Integer>> needed) {
        List<List<Integer>> dependents = new ArrayList<>();
        needed.forEach(any -> dependents.add(new ArrayList<>()));
        for (int k = 0; k < needed.size(); k++) {
            for (int other : needed.get(k)) {
                dependents.get(other).add(k);
            }
        }
        boolean[] left = new boolean[needed.size()];
        Arrays.fill(left, true);
        peel(left, needed, dependents);
        peel(left, dependents, needed);
        return left;
    }

    /** Takes away, one after another, those from whom no arrow leads to any that is left. */
    private static void peel(boolean[] left, List<List<Integer>> arrows, List<List<Integer>> back) {
        int[] counts = new int[left.length];
        Deque<Integer> free = new ArrayDeque<>();
        for (int k = 0; k < left.length; k++) {
            counts[k] =
                    (int) arrows.get(k).stream().filter(other -> left[other]).count();
            if (left[k] && counts[k] == 0) {
                free.add(k);
            }
        }
        while (!free.isEmpty()) {
            int gone = free.remove();
            left[gone] = false;
            for (int other : back.get(gone)) {
                if (--counts[other] == 0 && left[other]) {
                    free.add(other);
                }
            }
        }
    }
}
