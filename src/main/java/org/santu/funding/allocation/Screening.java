package org.santu.funding.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.santu.funding.plan.Admission;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;

/** What keeps projects from being funded at all, found before any search, so that it never depends on it. */
final class Screening {
    private final FundTerms terms;
    private final Admission admission;
    private final List<Project> projects;
    private final Set<String> standing;
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final Stop[] stops;

    /**
     * @param all in any order
     * @param standing numbers of projects that are there already
     */
    Screening(FundTerms terms, List<Project> all, Set<String> standing) {
        this.terms = terms;
        admission = terms.admission();
        this.standing = standing;
        projects = all.stream().sorted(Comparator.comparing(Project::id)).toList();
        stops = new Stop[projects.size()];
        for (int k = 0; k < stops.length; k++) {
            stops[k] = own(projects.get(k));
            if (projects.get(k).number() != null) {
                byNumber.put(projects.get(k).number(), k);
            }
        }
        rings();
        spread();
    }

    private void rings() {
        List<List<Integer>> needed =
                IntStream.range(0, stops.length).mapToObj(this::needed).toList();
        boolean[] rings = Rings.of(needed);
        for (int k = 0; k < stops.length; k++) {
            if (rings[k] && stops[k] == null) {
                int next = needed.get(k).stream()
                        .filter(other -> rings[other])
                        .findFirst()
                        .orElseThrow();
                stops[k] = Stop.of(Obstacle.DEPENDENCY_RING, projects.get(next).number());
            }
        }
    }

    /** All projects, by their ids. */
    List<Project> projects() {
        return projects;
    }

    /** Null where nothing is in the way. */
    Stop stop(int project) {
        return stops[project];
    }

    /** The projects that have to be funded with it. */
    List<Integer> needed(int project) {
        List<Integer> needed = new ArrayList<>();
        for (String number : projects.get(project).dependsOn()) {
            Integer other = byNumber.get(number);
            if (!standing.contains(number) && other != null) {
                needed.add(other);
            }
        }
        return needed;
    }

    private Stop own(Project project) {
        if (terms.pins().leaveOut(project)) {
            return Stop.of(Obstacle.LEFT_OUT);
        }
        Stop land = land(project);
        if (land != null) {
            return land;
        }
        if (admission.year() != null && project.year() != null && project.year() > admission.year()) {
            return Stop.of(Obstacle.YEAR, project.year(), admission.year());
        }
        boolean early = admission.leastReadiness() != null
                && !project.begun()
                && (project.readiness() == null || project.readiness().compareTo(admission.leastReadiness()) < 0);
        if (early) {
            return Stop.of(Obstacle.READINESS);
        }
        long most = 0;
        for (Channel channel : terms.channels()) {
            most += channel.most(project);
        }
        if (terms.channels().stream().noneMatch(channel -> channel.isFor(project))) {
            return Stop.of(Obstacle.CHANNEL);
        }
        if (most < project.leastYuan()) {
            return Stop.of(Obstacle.CHANNEL_SHARE, most, project.needYuan());
        }
        boolean wanted = project.points() > 0 || project.begun() || terms.pins().mustFund(project);
        return !wanted ? Stop.of(Obstacle.NO_BENEFIT) : null;
    }

    private Stop land(Project project) {
        return switch (project.landVerdict()) {
            case "pass" -> null;
            case "approval" -> admission.approvalAllowed() ? null : Stop.of(Obstacle.LAND_APPROVAL);
            case "forbidden" -> Stop.of(Obstacle.LAND_FORBIDDEN);
            default -> admission.uncheckedAllowed() ? null : Stop.of(Obstacle.LAND_UNCHECKED);
        };
    }

    /** Whoever depends on a project that is stopped, or unknown, is stopped too. */
    private void spread() {
        Map<Integer, List<Integer>> dependents = new HashMap<>();
        Deque<Integer> stopped = new ArrayDeque<>();
        for (int k = 0; k < stops.length; k++) {
            for (String number : projects.get(k).dependsOn()) {
                boolean known = standing.contains(number) || byNumber.containsKey(number);
                if (!known && stops[k] == null) {
                    stops[k] = Stop.of(Obstacle.DEPENDENCY, number);
                }
            }
            for (int other : needed(k)) {
                dependents.computeIfAbsent(other, any -> new ArrayList<>()).add(k);
            }
            if (stops[k] != null) {
                stopped.add(k);
            }
        }
        while (!stopped.isEmpty()) {
            int first = stopped.remove();
            for (int dependent : dependents.getOrDefault(first, List.of())) {
                if (stops[dependent] == null) {
                    stops[dependent] =
                            Stop.of(Obstacle.DEPENDENCY, projects.get(first).number());
                    stopped.add(dependent);
                }
            }
        }
    }
}
