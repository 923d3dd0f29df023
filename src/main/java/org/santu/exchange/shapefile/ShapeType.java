package org.santu.exchange.shapefile;

import java.util.Optional;

/** The shape types of the format. */
enum ShapeType {
    NULL(0, Family.NULL, false, false),
    POINT(1, Family.POINT, false, false),
    ARC(3, Family.ARC, false, false),
    POLYGON(5, Family.POLYGON, false, false),
    MULTI_POINT(8, Family.MULTI_POINT, false, false),
    POINT_Z(11, Family.POINT, true, true),
    ARC_Z(13, Family.ARC, true, true),
    POLYGON_Z(15, Family.POLYGON, true, true),
    MULTI_POINT_Z(18, Family.MULTI_POINT, true, true),
    POINT_M(21, Family.POINT, false, true),
    ARC_M(23, Family.ARC, false, true),
    POLYGON_M(25, Family.POLYGON, false, true),
    MULTI_POINT_M(28, Family.MULTI_POINT, false, true),
    MULTI_PATCH(31, Family.MULTI_PATCH, true, true);

    /** What the bytes of a record mean. */
    enum Family {
        NULL,
        POINT,
        MULTI_POINT,
        ARC,
        POLYGON,
        MULTI_PATCH
    }

    private final int number;
    private final Family family;
    private final boolean z;
    private final boolean m;

    ShapeType(int number, Family family, boolean z, boolean m) {
        this.number = number;
        this.family = family;
        this.z = z;
        this.m = m;
    }

    static Optional<ShapeType> find(int number) {
        for (ShapeType type : values()) {
            if (type.number == number) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    Family family() {
        return family;
    }

    boolean hasZ() {
        return z;
    }

    /** Whether measures may follow; in the Z types they may also be missing. */
    boolean mayHaveM() {
        return m;
    }
}
