package org.santu.photovoltaic.siting;

import java.util.List;
import java.util.Map;
import org.santu.photovoltaic.yield.PerformanceFactor;
import org.santu.terrain.ScoreCurve;

/**
 * What a search for sites heeds.
 *
 * @param source which candidates are looked for
 * @param slopeDegrees no steeper
 * @param northSlopeDegrees no steeper where the slope faces the north half of the sky
 * @param mostRoadMetres null for no limit
 * @param mostGridMetres null for no limit
 * @param forbiddenKinds protected land with the margin around it in metres
 * @param squareMetresPerKilowatt land that a kW takes
 * @param leastKilowatts smaller is not worth building
 * @param mostKilowatts no piece grows larger
 * @param count pieces at most, of those that are found freely
 * @param spacingMetres between them
 * @param villageMetres how far from its village the ground of a village may lie
 * @param tiltDegrees of the modules, towards the south
 * @param factor performance factor; its tilt is passed over
 * @param horizonMetres how far is looked for what hides the sun
 * @param roof null without roofs
 * @param connection null where its cost is not known
 * @param yuanPerKilowatt of the station itself
 * @param criteria weights and curves by factor, see {@link #FACTORS}
 */
public record SitingTerms(
        Source source,
        double slopeDegrees,
        double northSlopeDegrees,
        Double mostRoadMetres,
        Double mostGridMetres,
        Map<String, Double> forbiddenKinds,
        double squareMetresPerKilowatt,
        double leastKilowatts,
        double mostKilowatts,
        int count,
        double spacingMetres,
        double villageMetres,
        double tiltDegrees,
        PerformanceFactor factor,
        double horizonMetres,
        Roof roof,
        Connection connection,
        double yuanPerKilowatt,
        Map<String, Criterion> criteria) {
    /** What makes land better: light left by the horizon, slope, direction of the slope, ways to road, grid and homes. */
    public static final List<String> FACTORS = List.of("light", "slope", "north", "road", "grid", "homes");

    /** Which candidates are looked for. */
    public enum Source {
        /** The best pieces of the region, wherever they lie. */
        GENERATED,
        /** One piece near each village. */
        VILLAGES
    }

    /**
     * Roofs of safe houses.
     *
     * @param kilowattsEach at most, by rule
     * @param leastKilowattsEach a smaller roof is left alone
     * @param squareMetresPerKilowatt of roof
     * @param roofShare part of a house's area whose roof can carry modules
     */
    public record Roof(
            double kilowattsEach, double leastKilowattsEach, double squareMetresPerKilowatt, double roofShare) {}

    /**
     * What a connection costs.
     *
     * @param yuan whatever the way
     * @param yuanPerMetre of line
     */
    public record Connection(double yuan, double yuanPerMetre) {}

    /** How much a factor counts and what its measures are worth. */
    public record Criterion(double weight, ScoreCurve curve) {}

    public SitingTerms {
        forbiddenKinds = Map.copyOf(forbiddenKinds);
        criteria = Map.copyOf(criteria);
    }

    /** Used where a plan names no criteria. The figures are this project's own choice and bind nobody. */
    public static Map<String, Criterion> usualCriteria() {
        return Map.of(
                "light", new Criterion(3, ScoreCurve.of(0.8, 0, 1, 1)),
                "slope", new Criterion(2, ScoreCurve.of(3, 1, 15, 0.5, 30, 0)),
                "north", new Criterion(1, ScoreCurve.of(-10, 1, 0, 0.8, 10, 0)),
                "road", new Criterion(2, ScoreCurve.of(100, 1, 3000, 0)),
                "grid", new Criterion(3, ScoreCurve.of(200, 1, 5000, 0)),
                "homes", new Criterion(1, ScoreCurve.of(300, 1, 5000, 0)));
    }
}
