package org.santu.funding;

import java.util.List;
import java.util.Map;

/**
 * What is known of a township.
 *
 * @param code nine digits
 * @param name of the township; its code where nobody has told
 * @param indicators by name, those of {@link #INDICATORS}
 */
record Township(String code, String name, Map<String, Double> indicators) {
    static final String POOR_PEOPLE = "poorPeople";
    static final String VILLAGES = "villages";
    static final List<String> INDICATORS = List.of(
            POOR_PEOPLE,
            "poorHouseholds",
            "registeredPeople",
            "registeredHouseholds",
            VILLAGES,
            "poorVillages",
            "population",
            "households",
            "arableLandMu");

    Township {
        indicators = Map.copyOf(indicators);
    }

    double indicator(String indicator) {
        return indicators.getOrDefault(indicator, 0.0);
    }
}
