package org.santu.land;

/**
 * 增减挂钩: old homesteads go back to farmland, and no more land than that may be built on anew.
 *
 * @param reclaimedSquareMetres old homesteads reclaimed
 * @param newSquareMetres new building land
 * @param mostPercent how much of the reclaimed land may be built on, by rule
 */
public record HomesteadBalance(double reclaimedSquareMetres, double newSquareMetres, double mostPercent) {
    /** What is left over, to be traded or kept; negative when land is missing. */
    public double surplusSquareMetres() {
        return reclaimedSquareMetres - newSquareMetres;
    }

    public boolean isFulfilled() {
        return newSquareMetres <= reclaimedSquareMetres * mostPercent / 100;
    }
}
