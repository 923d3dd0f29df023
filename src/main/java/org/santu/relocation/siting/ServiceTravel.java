package org.santu.relocation.siting;

/**
 * The way to the nearest place of a kind, before and after.
 *
 * @param kind of facility, such as {@code school}
 * @param siteMinutes from each open site, in the order of the result's open sites; positive infinity where there is no way
 * @param moverMinutes from the middle of the old homes of each mover
 */
public record ServiceTravel(String kind, double[] siteMinutes, double[] moverMinutes) {}
