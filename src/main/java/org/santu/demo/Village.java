package org.santu.demo;

import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.santu.demo.Hamlets.Hamlet;

/**
 * What is known of a village before its households are made.
 *
 * @param number counted through all counties
 * @param code 12 digits
 * @param shape plane coordinates
 * @param hamlets the first is the committee's
 * @param hamletNames in the order of {@code hamlets}
 * @param plain whether it lies on the plain
 * @param altitude of the committee, metres
 * @param hardship 0 (open, near town) to 1 (steep, high, far away)
 * @param households all of its households
 * @param population all of its people
 * @param listed how many of the households are in the register of the demo
 * @param firstNumber number of the first listed household, counted through the county from 1
 */
record Village(
        int number,
        Town town,
        String code,
        String name,
        int cell,
        Polygon shape,
        List<Hamlet> hamlets,
        List<String> hamletNames,
        boolean plain,
        int altitude,
        double hardship,
        int households,
        int population,
        int listed,
        int firstNumber) {

    /** @param seat number of the village where its government sits */
    record Town(int number, int county, String countyCode, String code, String name, int seat) {}

    int county() {
        return town.county();
    }

    /** The poorest two fifths or so are named poor villages. */
    boolean isPoor() {
        return hardship > 0.45;
    }

    /** How many listed households each natural village has; sums to {@link #listed}. */
    int[] listedByHamlet() {
        return Shares.whole(listed, hamlets.stream().mapToDouble(Hamlet::share).toArray());
    }

    String stem() {
        return name.replaceAll("[村庄]$", "");
    }
}
