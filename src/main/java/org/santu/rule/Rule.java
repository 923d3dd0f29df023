package org.santu.rule;

import java.util.List;
import org.santu.catalog.Text;

/**
 * One thing that is ruled, with all that sources say about it.
 *
 * @param name such as {@code housing_square_metres_per_person}; stable, plans refer to it
 * @param topic of which it is a part
 * @param label short, for tables
 * @param unit null for none
 * @param sense what the value means
 * @param redLine whether nobody below may be milder
 * @param provisions in the order of the files
 */
public record Rule(
        String name, String topic, Text label, Text unit, Sense sense, boolean redLine, List<Provision> provisions) {
    public Rule {
        provisions = List.copyOf(provisions);
    }
}
