package org.santu.relocation.siting;

import java.util.Map;

/**
 * The thresholds of a plan, those of the rules filled in.
 *
 * @param slopeDegrees no steeper; positive infinity for no limit
 * @param altitudeMetres no higher; positive infinity for no limit
 * @param squareMetresPerPerson of housing
 * @param forbiddenKinds protected land with the margin around it in metres
 */
public record Limits(
        double slopeDegrees, double altitudeMetres, double squareMetresPerPerson, Map<String, Double> forbiddenKinds) {

    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;

    public Limits {
        forbiddenKinds = Map.copyOf(forbiddenKinds);
    }

    /** The land that housing for so many people takes. */
    public double neededMu(double people, double buildingRatio) {
        return people * squareMetresPerPerson / buildingRatio / SQUARE_METRES_PER_MU;
    }
}
