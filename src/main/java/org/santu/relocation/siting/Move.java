package org.santu.relocation.siting;

/**
 * Who goes where.
 *
 * @param mover index in the input
 * @param site index in the result's sites
 * @param share part of the unit, above 0, at most 1
 * @param minutes from the old home, mean over the people
 */
public record Move(int mover, int site, double share, double minutes) {}
