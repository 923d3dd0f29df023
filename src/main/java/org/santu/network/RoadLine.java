package org.santu.network;

import java.util.Objects;
import org.locationtech.jts.geom.LineString;

/**
 * A road as it is drawn.
 *
 * @param id as it is to be named in reports, not null
 * @param line in metres of a plane, not null
 * @param kilometresPerHour how fast one drives on it, above 0
 * @param flow where one may drive
 * @param planned not there yet
 * @param apart a bridge or tunnel: lines that cross it do not meet it
 */
public record RoadLine(
        String id, LineString line, double kilometresPerHour, Flow flow, boolean planned, boolean apart) {

    /** Where one may drive, seen along the line. */
    public enum Flow {
        BOTH,
        FORWARD,
        BACKWARD
    }

    public RoadLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(flow, "flow");
        if (!(kilometresPerHour > 0)) {
            throw new IllegalArgumentException("speed of road " + id + ": " + kilometresPerHour);
        }
    }

    /** An existing road for both directions. */
    public static RoadLine of(String id, LineString line, double kilometresPerHour) {
        return new RoadLine(id, line, kilometresPerHour, Flow.BOTH, false, false);
    }
}
