package org.santu.land;

import java.util.List;
import java.util.Optional;

/**
 * 占补平衡: as much farmland made as taken, of the same quality, paddy for paddy (中发〔2017〕4号).
 *
 * @param taken farmland that the plan takes
 * @param made farmland that is made for it
 */
public record FarmlandBalance(List<Field> taken, List<Field> made) {
    /**
     * A piece of farmland.
     *
     * @param squareMetres its area
     * @param grade of the national scale of farmland quality, 1 the best; null when nobody has told
     * @param isPaddy whether rice can grow on it
     */
    public record Field(double squareMetres, Double grade, boolean isPaddy) {}

    public FarmlandBalance {
        taken = List.copyOf(taken);
        made = List.copyOf(made);
    }

    public double takenSquareMetres() {
        return sum(taken, false);
    }

    public double madeSquareMetres() {
        return sum(made, false);
    }

    public double takenPaddySquareMetres() {
        return sum(taken, true);
    }

    public double madePaddySquareMetres() {
        return sum(made, true);
    }

    public boolean isQuantityMet() {
        return madeSquareMetres() >= takenSquareMetres();
    }

    public boolean isPaddyMet() {
        return madePaddySquareMetres() >= takenPaddySquareMetres();
    }

    /** Whether the grade by area is no worse; empty when a grade is not told. */
    public Optional<Boolean> findQualityMet() {
        if (taken.isEmpty()) {
            return Optional.of(true);
        }
        Optional<Double> before = meanGrade(taken);
        Optional<Double> after = meanGrade(made);
        return before.isPresent() && after.isPresent() ? Optional.of(after.get() <= before.get()) : Optional.empty();
    }

    /** Grade weighted by area, empty when one is not told. */
    public static Optional<Double> meanGrade(List<Field> fields) {
        double area = sum(fields, false);
        if (area <= 0 || fields.stream().anyMatch(field -> field.grade() == null)) {
            return Optional.empty();
        }
        return Optional.of(fields.stream()
                        .mapToDouble(field -> field.grade() * field.squareMetres())
                        .sum()
                / area);
    }

    private static double sum(List<Field> fields, boolean onlyPaddy) {
        return fields.stream()
                .filter(field -> !onlyPaddy || field.isPaddy())
                .mapToDouble(Field::squareMetres)
                .sum();
    }
}
