package org.santu.relocation.siting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santu.terrain.GridFrame;

/**
 * Measures of land as other cells see them, such as the pixels of a map: each takes the cell of the ground that lies under its
 * middle. What was asked once is kept, so that judging again with other weights costs only sums.
 */
public final class SampledMeasures implements LandMeasures {
    private final LandMeasures ground;
    private final GridFrame frame;
    private final int[] cellUnder;
    private final boolean[] inside;
    private final Map<String, float[]> measures = new ConcurrentHashMap<>();
    private final Map<String, float[]> toLand = new ConcurrentHashMap<>();
    private final Map<String, boolean[]> covered = new ConcurrentHashMap<>();

    /** @param cellUnder for each cell of the frame the cell of the ground under it, -1 for none; handed over, not copied */
    public SampledMeasures(LandMeasures ground, GridFrame frame, int[] cellUnder) {
        this.ground = ground;
        this.frame = frame;
        this.cellUnder = cellUnder;
        boolean[] all = ground.inside();
        inside = new boolean[cellUnder.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = cellUnder[i] >= 0 && (all == null || all[cellUnder[i]]);
        }
    }

    @Override
    public GridFrame frame() {
        return frame;
    }

    @Override
    public float[] of(String factor) {
        return measures.computeIfAbsent(factor, name -> sampled(ground.of(name)));
    }

    @Override
    public boolean[] inside() {
        return inside;
    }

    @Override
    public boolean[] covered(String kind) {
        return covered.computeIfAbsent(kind, name -> {
            boolean[] all = ground.covered(name);
            boolean[] own = new boolean[cellUnder.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = cellUnder[i] >= 0 && all[cellUnder[i]];
            }
            return own;
        });
    }

    @Override
    public float[] metresToLand(String kind) {
        return toLand.computeIfAbsent(kind, name -> sampled(ground.metresToLand(name)));
    }

    private float[] sampled(float[] all) {
        float[] own = new float[cellUnder.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = cellUnder[i] < 0 ? Float.NaN : all[cellUnder[i]];
        }
        return own;
    }
}
