package org.santu.scenario;

/**
 * Which scenarios a list shows.
 *
 * @param kind of the desk, or null for all
 * @param region code of a region in which they lie, or null for all
 * @param deleted those that were put away, instead of those that were not
 * @param accepted whether they are accepted, or null for all
 */
public record ScenarioFilter(String kind, String region, boolean deleted, Boolean accepted) {

    /** Everything of a kind that was not put away. */
    public static ScenarioFilter ofKind(String kind) {
        return new ScenarioFilter(kind, null, false, null);
    }
}
