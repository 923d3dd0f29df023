package org.santu.exchange.source;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/** What kind of geometry a data set has, for people who have to choose among several. */
public enum Shapes implements Localised {
    /** A table without positions. */
    NONE,
    POINT,
    LINE,
    AREA,
    MIXED,
    UNKNOWN;

    /** @param geometry null for a record without a position */
    public static Shapes of(Geometry geometry) {
        if (geometry == null) {
            return NONE;
        }
        if (geometry instanceof Puntal) {
            return POINT;
        }
        if (geometry instanceof Lineal) {
            return LINE;
        }
        return geometry instanceof Polygonal ? AREA : MIXED;
    }

    /** What both are; records without a position change nothing. */
    public Shapes and(Shapes other) {
        if (this == NONE || other == this) {
            return other;
        }
        return other == NONE ? this : MIXED;
    }

    @Override
    public String in(Locale locale) {
        return Messages.text(locale, "import.shapes." + name());
    }
}
