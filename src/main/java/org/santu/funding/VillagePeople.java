package org.santu.funding;

import java.util.Map;
import org.santu.funding.plan.Project;

/**
 * Who lives in a village.
 *
 * @param code of the village
 * @param people by the names that townships count them under; those that nobody has told are missing
 */
record VillagePeople(String code, Map<String, Double> people) {
    VillagePeople {
        people = Map.copyOf(people);
    }

    String township() {
        return code.length() > Project.TOWNSHIP_DIGITS ? code.substring(0, Project.TOWNSHIP_DIGITS) : code;
    }

    double people(String name) {
        return people.getOrDefault(name, 0.0);
    }
}
