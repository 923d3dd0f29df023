package org.santu.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word that a misspelt one was meant to be: {@code fixed_cost} for {@code fixedCost}, {@code weigth} for
 * {@code weight}, {@code cap} for {@code capacity}.
 *
 * <p>Counts letters that are missing, too many, other or swapped with their neighbour (optimal string alignment); capitals and
 * the signs between parts of a word do not count.
 */
public final class Nearest {
    /** One mistake in so many letters is still the same word. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {}

    /**
     * The known word that is nearest to one that is not known.
     *
     * @return empty when none is near enough to have been meant
     */
    public static Optional<String> find(String word, Collection<String> known) {
        String wanted = bare(word);
        return known.stream()
                .filter(each -> isNear(wanted, bare(each)))
                .min(Comparator.comparingInt((String each) -> mistakes(wanted, bare(each)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String wanted, String known) {
        boolean begun = wanted.length() >= SHORTEST_BEGINNING && known.startsWith(wanted);
        int letters = Math.max(wanted.length(), known.length());
        return begun || mistakes(wanted, known) <= letters / LETTERS_PER_MISTAKE;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    static int mistakes(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + other, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
