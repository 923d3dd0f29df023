package org.santu.demo;

import org.locationtech.jts.geom.Geometry;
import org.santu.land.Footprint;
import org.santu.land.LandUse;

/** How far the papers and the money of a made-up project are. */
final class ProjectLibrary {
    private static final double POINT_METRES = 10;
    private static final double LINE_METRES = 6;
    private static final int[] PRIORITIES = {3, 2, 4, 3, 1, 5, 2, 3, 4, 2};

    private final ProjectKind kind;
    private final String status;
    private final int number;

    ProjectLibrary(ProjectKind kind, String status, int number) {
        this.kind = kind;
        this.status = status;
        this.number = number;
    }

    /** What is in the channels: nothing of what is only planned, and of some that are being built not all. */
    long funded(long yuan) {
        if (status.equals("planned")) {
            return 0;
        }
        int percent = status.equals("building") && number % 5 < 2 ? 60 + 20 * (number % 5) : 100;
        return yuan / 1000 * percent / 100 * 1000;
    }

    /** Roads and houses are mended where they are, and training takes no land at all. */
    boolean takesLand() {
        return switch (kind) {
            case ROAD, HOUSING, TRAINING, ENVIRONMENT -> false;
            default -> true;
        };
    }

    String landVerdict(Geometry stored, DemoLand land) {
        if (!takesLand()) {
            return "pass";
        }
        LandUse use = kind == ProjectKind.PHOTOVOLTAIC
                ? LandUse.PV_ARRAY
                : kind == ProjectKind.RELOCATION ? LandUse.RELOCATION : LandUse.BUILDING;
        return land.check(Footprint.of(stored, POINT_METRES, LINE_METRES), use)
                .verdict()
                .code();
    }

    String readiness() {
        if (!status.equals("planned")) {
            return "ready";
        }
        return number % 7 == 3 ? "idea" : number % 7 == 5 ? "studied" : number % 2 == 0 ? "approved" : "ready";
    }

    int priority() {
        return PRIORITIES[number % PRIORITIES.length];
    }

    /** Orchards and sheds can be planted and built in part. */
    Long least(long yuan) {
        return kind == ProjectKind.INDUSTRY && number % 4 == 0 ? yuan / 2000 * 1000 : null;
    }
}
