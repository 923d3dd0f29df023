package org.santu.relocation.siting;

import org.santu.relocation.plan.RelocationPlan;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.Suitability;

/** The land of a plan, cell by cell: slope, distance to roads, what is ruled out and how good the rest is. */
public final class LandSurface {
    private final ElevationGrid ground;
    private final float[] slopes;
    private final float[] roadMetres;
    private final Suitability suitability;

    private LandSurface(GroundMeasures measures, Suitability suitability) {
        this.ground = measures.ground();
        this.slopes = measures.of("slope");
        this.roadMetres = measures.of("road");
        this.suitability = suitability;
    }

    /** Judges the land. */
    public static LandSurface of(RelocationPlan plan, Limits limits, GroundMeasures measures) {
        return new LandSurface(measures, LandJudge.judge(measures, plan, limits));
    }

    public ElevationGrid ground() {
        return ground;
    }

    public Suitability suitability() {
        return suitability;
    }

    /** Degrees by cell; not to be changed. */
    float slope(int cell) {
        return slopes[cell];
    }

    float roadMetres(int cell) {
        return roadMetres[cell];
    }

    float altitude(int cell) {
        return ground.elevation(cell % ground.columns(), cell / ground.columns());
    }
}
