package org.santu.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a land check found.
 *
 * @param verdict the worst of all overlaps, and {@link Verdict#UNCHECKED} where needed data are missing
 * @param use what the land is wanted for
 * @param day whose rules were asked
 * @param squareMetres ellipsoidal area of the whole
 * @param freeSquareMetres of it without any protection that is known
 * @param outsideSquareMetres of it where the asker sees no data
 * @param overlaps by kind and land class, the worst and largest first
 * @param missing kinds without any data, the needed ones among them make the verdict
 * @param needed kinds that a check cannot do without
 */
public record LandResult(
        Verdict verdict,
        LandUse use,
        LocalDate day,
        double squareMetres,
        double freeSquareMetres,
        double outsideSquareMetres,
        List<Overlap> overlaps,
        Set<String> missing,
        Set<String> needed) {

    /** Square metres taken of a kind, whatever its land class. */
    public double squareMetresOf(String kind) {
        return overlaps.stream()
                .filter(overlap -> overlap.kind().equals(kind))
                .mapToDouble(Overlap::squareMetres)
                .sum();
    }
}
