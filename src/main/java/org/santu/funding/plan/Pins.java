package org.santu.funding.plan;

import java.util.Set;

/**
 * What people have decided before anything is worked out.
 *
 * @param mustFund ids or numbers of projects that have to be funded
 * @param leaveOut ids or numbers of projects that must not be
 */
public record Pins(Set<String> mustFund, Set<String> leaveOut) {
    public static final Pins NONE = new Pins(Set.of(), Set.of());

    public Pins {
        mustFund = Set.copyOf(mustFund);
        leaveOut = Set.copyOf(leaveOut);
    }

    public boolean mustFund(Project project) {
        return holds(mustFund, project);
    }

    public boolean leaveOut(Project project) {
        return holds(leaveOut, project);
    }

    private static boolean holds(Set<String> names, Project project) {
        return names.contains(project.id()) || project.number() != null && names.contains(project.number());
    }
}
