package org.santu.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Dams a few valleys: the land above the dam that lies under its crest becomes a lake, and the terrain level there. */
final class Reservoirs {
    private static final float CREST_METRES = 22;
    private static final int LEAST_CELLS = 60;
    private static final int MOST_CELLS = 420;

    private final int columns;
    private final float[] metres;
    private final FlowRouter router;

    private Reservoirs(float[] metres, FlowRouter router) {
        this.metres = metres;
        this.router = router;
        columns = router.columns;
    }

    /**
     * Levels {@code metres} in the lakes.
     *
     * @return for each cell the number of its lake, or -1
     */
    static int[] dam(DemoSpec spec, float[] metres, FlowRouter router, float[] squareKilometres) {
        Reservoirs reservoirs = new Reservoirs(metres, router);
        int[] lake = new int[metres.length];
        Arrays.fill(lake, -1);
        int count = 0;
        for (int county = 0; county < spec.counties(); county++) {
            SplittableRandom random = spec.random("reservoirs", county);
            int made = 0;
            List<Integer> dams = new ArrayList<>();
            for (int k = 0; k < 60_000 && made < 4; k++) {
                int cell = random.nextInt(metres.length);
                float basin = squareKilometres[cell];
                int inCounty = spec.countyOfCell(cell % spec.columns(), cell / spec.columns(), 60);
                if (inCounty != county || basin < 18 || basin > 160) {
                    continue;
                }
                boolean apart = dams.stream()
                        .allMatch(dam -> Math.hypot(
                                        dam % spec.columns() - cell % spec.columns(),
                                        dam / spec.columns() - cell / spec.columns())
                                > 130);
                int[] cells = apart ? reservoirs.behind(cell) : new int[0];
                if (cells.length >= LEAST_CELLS && cells.length <= MOST_CELLS) {
                    for (int i : cells) {
                        lake[i] = count;
                        metres[i] = metres[cell] + CREST_METRES;
                    }
                    dams.add(cell);
                    count++;
                    made++;
                }
            }
        }
        return lake;
    }

    /** The cells that drain through the dam and lie below its crest, without the dam itself. */
    private int[] behind(int dam) {
        float level = metres[dam] + CREST_METRES;
        int[] found = new int[MOST_CELLS + 2];
        int size = 0;
        found[size++] = dam;
        for (int next = 0; next < size && size <= MOST_CELLS; next++) {
            int i = found[next];
            for (int k = 0; k < 8 && size <= MOST_CELLS; k++) {
                int c = i % columns + FlowRouter.RIGHT[k];
                int r = i / columns + FlowRouter.DOWN[k];
                if (c >= 0 && r >= 0 && c < columns && r < router.rows) {
                    int n = r * columns + c;
                    if (router.receiver[n] == i && metres[n] < level) {
                        found[size++] = n;
                    }
                }
            }
        }
        return Arrays.copyOfRange(found, 1, size);
    }
}
