package org.santu.demo;

import java.util.SplittableRandom;

/**
 * What to generate.
 *
 * @param seed the same seed gives the same county
 * @param counties 1 for the demo county; 10 makes a prefecture, two counties wide; more, for measuring, lie three abreast
 */
public record DemoSpec(long seed, int counties) {
    /** Cell size of the terrain in metres. */
    static final double CELL_METRES = 60;

    /** With more it would reach too far out of its zone. */
    public static final int MOST_COUNTIES = 30;

    static final int NO_COUNTY = -1;
    static final int ABROAD = -2;

    private static final int COUNTY_COLUMNS = 832;
    private static final int COUNTY_ROWS = 736;
    /** Cells around the counties, so that borders can follow the land and rivers come from somewhere. */
    private static final int MARGIN = 96;

    private static final double CENTRE_EAST_METRES = 577_900;
    private static final double CENTRE_NORTH_METRES = 4_318_800;

    public DemoSpec {
        if (counties < 1 || counties > MOST_COUNTIES) {
            throw new IllegalArgumentException("the demo has 1 to " + MOST_COUNTIES + " counties, not " + counties);
        }
    }

    /** The demo as it ships, at a scale of so many counties. */
    public static DemoSpec ofScale(int counties) {
        return new DemoSpec(20_170_331L, counties);
    }

    int countiesAcross() {
        return counties == 1 ? 1 : counties <= 10 ? 2 : 3;
    }

    int countiesDown() {
        return (counties + countiesAcross() - 1) / countiesAcross();
    }

    int columns() {
        return countiesAcross() * COUNTY_COLUMNS + 2 * MARGIN;
    }

    int rows() {
        return countiesDown() * COUNTY_ROWS + 2 * MARGIN;
    }

    /** Easting of the outer west edge, EPSG:4547. */
    double west() {
        return CENTRE_EAST_METRES - columns() * CELL_METRES / 2;
    }

    /** Northing of the outer north edge. */
    double north() {
        return CENTRE_NORTH_METRES + rows() * CELL_METRES / 2;
    }

    /**
     * The county in whose rectangle a cell lies, at least {@code inset} cells from the edge of it; {@link #NO_COUNTY}
     * nearer to an edge, {@link #ABROAD} as far outside all of them.
     */
    int countyOfCell(double column, double row, double inset) {
        double c = column - MARGIN;
        double r = row - MARGIN;
        double width = countiesAcross() * (double) COUNTY_COLUMNS;
        double height = countiesDown() * (double) COUNTY_ROWS;
        if (c < -inset || r < -inset || c >= width + inset || r >= height + inset) {
            return ABROAD;
        }
        int across = (int) Math.floor(c / COUNTY_COLUMNS);
        int down = (int) Math.floor(r / COUNTY_ROWS);
        double x = c - across * (double) COUNTY_COLUMNS;
        double y = r - down * (double) COUNTY_ROWS;
        boolean inside = x >= inset && y >= inset && x < COUNTY_COLUMNS - inset && y < COUNTY_ROWS - inset;
        if (!inside || across < 0 || down < 0 || across >= countiesAcross() || down >= countiesDown()) {
            return NO_COUNTY;
        }
        int county = down * countiesAcross() + across;
        return county < counties ? county : ABROAD;
    }

    /** A source of random numbers of its own for each topic, so that one topic does not disturb the others. */
    SplittableRandom random(String topic, long number) {
        return new SplittableRandom(mix(seed * 31 + topic.hashCode()) ^ mix(number + 0x9E3779B97F4A7C15L));
    }

    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
