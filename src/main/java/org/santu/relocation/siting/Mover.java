package org.santu.relocation.siting;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Those who move to one site together.
 *
 * @param id unique
 * @param label as people know it
 * @param township code, for the preference for one's own; null when unknown
 * @param households how many
 * @param homes where they live now, at least one
 */
public record Mover(String id, String label, String township, int households, List<Home> homes) {

    /** @param people who live at the place */
    public record Home(Coordinate place, int people) {}

    public Mover {
        homes = List.copyOf(homes);
    }

    public int people() {
        return homes.stream().mapToInt(Home::people).sum();
    }

    /** The mean of the homes by people. */
    public Coordinate centre() {
        double x = 0;
        double y = 0;
        double weight = 0;
        for (Home home : homes) {
            double share = Math.max(home.people(), 1e-6);
            x += share * home.place().x;
            y += share * home.place().y;
            weight += share;
        }
        return new Coordinate(x / weight, y / weight);
    }
}
