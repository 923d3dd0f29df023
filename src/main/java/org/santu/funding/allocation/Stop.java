package org.santu.funding.allocation;

import java.util.List;

/**
 * What stops a project.
 *
 * @param figures those that the obstacle names, in that order
 */
public record Stop(Obstacle obstacle, List<Object> figures) {
    public Stop {
        figures = List.copyOf(figures);
    }

    static Stop of(Obstacle obstacle, Object... figures) {
        return new Stop(obstacle, List.of(figures));
    }
}
