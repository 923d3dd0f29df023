package org.santu.locate;

import java.io.Serializable;

/**
 * Who goes where.
 *
 * @param demand id
 * @param candidate id
 * @param share part of the demand, above 0, at most 1
 * @param cost what this costs: share x distance x weight (if weighted) x township preference
 * @param distance the way, before weight and preference
 */
public record Assignment(String demand, String candidate, double share, double cost, double distance)
        implements Serializable {}
