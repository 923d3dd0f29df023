package org.santu.network;

import java.util.Map;
import java.util.TreeMap;

/**
 * How fast one drives by the grade of a road and its surface: the speed of the grade times the factor of the surface.
 * Immutable.
 *
 * @param kilometresPerHour by grade
 * @param factors by surface, 1 for one that is not named
 * @param otherKilometresPerHour for grades that are not named
 */
public record SpeedTable(
        Map<String, Double> kilometresPerHour, Map<String, Double> factors, double otherKilometresPerHour) {

    public SpeedTable {
        kilometresPerHour = Map.copyOf(kilometresPerHour);
        factors = Map.copyOf(factors);
    }

    /** Assumed mean speeds on mountain roads; no regulation names any, so a plan may set its own. */
    public static SpeedTable mountainRoads() {
        return new SpeedTable(
                Map.of(
                        "national", 60.0,
                        "provincial", 50.0,
                        "county", 40.0,
                        "township", 30.0,
                        "village", 20.0,
                        "track", 10.0),
                Map.of("asphalt", 1.0, "concrete", 1.0, "gravel", 0.7, "earth", 0.5),
                20);
    }

    /** The table with other speeds for some grades. */
    public SpeedTable with(Map<String, Double> changed) {
        Map<String, Double> speeds = new TreeMap<>(kilometresPerHour);
        speeds.putAll(changed);
        return new SpeedTable(speeds, factors, otherKilometresPerHour);
    }

    /** @param grade null for unknown @param surface null for unknown */
    public double kilometresPerHour(String grade, String surface) {
        double speed =
                grade == null ? otherKilometresPerHour : kilometresPerHour.getOrDefault(grade, otherKilometresPerHour);
        return speed * (surface == null ? 1 : factors.getOrDefault(surface, 1.0));
    }
}
