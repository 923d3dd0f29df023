package org.santu.problem.http;

import java.util.Optional;

/** Numbers between commas, as addresses carry them. */
public final class NumberList {
    private NumberList() {}

    /** @return empty where anything is no finite number */
    public static Optional<double[]> parse(String text) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
            if (!Double.isFinite(numbers[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }
}
