package org.santu.crs;

import org.santu.problem.SantuException;

/**
 * A 3-degree Gauss-Krueger zone of CGCS2000.
 *
 * @param number 25 to 45; the central meridian is three times it
 * @param prefixed whether eastings start with the number of the zone (38 500 000) or not (500 000)
 */
public record Cgcs2000Zone(int number, boolean prefixed) {
    private static final int FIRST_NUMBER = 25;
    private static final int LAST_NUMBER = 45;
    private static final int FIRST_PREFIXED_EPSG = 4513;
    private static final int FIRST_PLAIN_EPSG = 4534;

    public Cgcs2000Zone {
        if (number < FIRST_NUMBER || number > LAST_NUMBER) {
            throw new SantuException("SANTU-CRS-NO-ZONE", number);
        }
    }

    /** The zone whose central meridian is nearest. */
    public static Cgcs2000Zone at(double longitude, boolean prefixed) {
        return new Cgcs2000Zone((int) Math.round(longitude / 3), prefixed);
    }

    /** EPSG:4513 to 4533 with prefix, 4534 to 4554 without. */
    public int epsg() {
        return (prefixed ? FIRST_PREFIXED_EPSG : FIRST_PLAIN_EPSG) + number - FIRST_NUMBER;
    }

    public int centralMeridianDegrees() {
        return number * 3;
    }
}
