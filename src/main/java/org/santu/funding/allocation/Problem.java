package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Limit;
import org.santu.funding.plan.Project;

/**
 * The projects that nothing keeps from being funded, and all that they share, as arrays.
 *
 * @param projects by their ids
 * @param caps yuan that each channel may pay at most, by project and channel
 * @param needed numbers of projects that have to be funded with each
 * @param required whether a project has to be funded
 */
record Problem(
        List<Project> projects, int channels, long[][] caps, int[][] needed, boolean[] required, List<Side> sides) {

    /** Where each project of a screening stands in the problem; -1 for those that are stopped. */
    static int[] places(Screening screening) {
        int[] places = new int[screening.projects().size()];
        int next = 0;
        for (int k = 0; k < places.length; k++) {
            places[k] = screening.stop(k) == null ? next++ : -1;
        }
        return places;
    }

    static Problem of(Screening screening, FundTerms terms) {
        int[] places = places(screening);
        List<Project> open = new ArrayList<>();
        List<int[]> needed = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            if (places[k] >= 0) {
                open.add(screening.projects().get(k));
                needed.add(screening.needed(k).stream()
                        .mapToInt(other -> places[other])
                        .toArray());
            }
        }
        long[][] caps = new long[open.size()][];
        for (int k = 0; k < caps.length; k++) {
            Project project = open.get(k);
            caps[k] = terms.channels().stream()
                    .mapToLong(channel -> channel.most(project))
                    .toArray();
        }
        List<Side> sides = sides(open, caps, terms);
        return new Problem(
                open, terms.channels().size(), caps, needed.toArray(int[][]::new), new boolean[caps.length], sides);
    }

    int size() {
        return projects.size();
    }

    Problem requiring(boolean[] projectsToFund) {
        return new Problem(projects, channels, caps, needed, projectsToFund, sides);
    }

    /** The same with less money, so that errors of floating point do no harm. */
    Problem tighter(long yuan) {
        List<Side> tight = sides.stream()
                .map(side -> new Side(
                        side.kind(),
                        side.channel(),
                        side.of(),
                        side.members(),
                        side.least(),
                        side.hasCap() ? Math.max(side.least(), side.most() - yuan) : side.most()))
                .toList();
        return new Problem(projects, channels, caps, needed, required, tight);
    }

    /**
     * What is left when some projects are settled.
     *
     * @param open those that are not, ascending
     * @param settled yuan by project and channel; what stands there of open projects does not count
     */
    Problem rest(int[] open, long[][] settled) {
        int[] places = new int[size()];
        Arrays.fill(places, -1);
        for (int k = 0; k < open.length; k++) {
            places[open[k]] = k;
        }
        List<Side> left = new ArrayList<>();
        for (Side side : sides) {
            long paid = 0;
            for (int member : side.members()) {
                if (places[member] < 0) {
                    paid += side.channel() == Side.ALL
                            ? Arrays.stream(settled[member]).sum()
                            : settled[member][side.channel()];
                }
            }
            int[] members = Arrays.stream(side.members())
                    .filter(member -> places[member] >= 0)
                    .map(member -> places[member])
                    .toArray();
            long least = Math.max(0, side.least() - paid);
            long most = side.hasCap() ? Math.max(least, side.most() - paid) : Limit.NO_CAP;
            if (members.length > 0) {
                left.add(new Side(side.kind(), side.channel(), side.of(), members, least, most));
            }
        }
        int[][] stillNeeded = Arrays.stream(open)
                .mapToObj(k -> Arrays.stream(needed[k])
                        .filter(other -> places[other] >= 0)
                        .map(other -> places[other])
                        .toArray())
                .toArray(int[][]::new);
        boolean[] stillRequired = new boolean[open.length];
        for (int k = 0; k < open.length; k++) {
            stillRequired[k] = required[open[k]];
        }
        return new Problem(
                Arrays.stream(open).mapToObj(projects::get).toList(),
                channels,
                Arrays.stream(open).mapToObj(k -> caps[k]).toArray(long[][]::new),
                stillNeeded,
                stillRequired,
                left);
    }

    /** The most that a project can take of what a constraint is about. */
    long most(Side side, int project) {
        long sum = side.channel() == Side.ALL ? Arrays.stream(caps[project]).sum() : caps[project][side.channel()];
        return Math.min(sum, projects.get(project).needYuan());
    }

    private static List<Side> sides(List<Project> open, long[][] caps, FundTerms terms) {
        List<Side> sides = new ArrayList<>();
        for (int c = 0; c < terms.channels().size(); c++) {
            Channel channel = terms.channels().get(c);
            int number = c;
            Predicate<Integer> paid = k -> caps[k][number] > 0;
            sides.add(new Side(Side.Kind.BUDGET, c, "", members(open, paid), 0, channel.yuan()));
            if (channel.townshipMostYuan() != null) {
                groups(open, paid, Project::township)
                        .forEach((of, members) -> sides.add(
                                new Side(Side.Kind.CHANNEL_CAP, number, of, members, 0, channel.townshipMostYuan())));
            }
            if (channel.kindMostYuan() != null) {
                groups(open, paid, Project::kind)
                        .forEach((of, members) -> sides.add(
                                new Side(Side.Kind.CHANNEL_CAP, number, of, members, 0, channel.kindMostYuan())));
            }
            for (Limit limit : channel.limits()) {
                int[] members = members(open, paid.and(k -> limit.concerns(open.get(k))));
                String of = (String.join(" ", limit.kinds().stream().sorted().toList()) + " " + limit.region()).strip();
                Side.Kind kind = limit.leastYuan() > 0 ? Side.Kind.EARMARK : Side.Kind.CHANNEL_CAP;
                sides.add(new Side(kind, c, of, members, limit.leastYuan(), limit.mostYuan()));
            }
        }
        boolean capped = terms.townshipMostYuan() != null;
        groups(open, any -> true, Project::township).forEach((township, members) -> {
            long possible = 0;
            for (int member : members) {
                possible += Math.min(
                        open.get(member).needYuan(), Arrays.stream(caps[member]).sum());
            }
            long most = capped ? terms.townshipMostYuan() : Limit.NO_CAP;
            long wanted = terms.townshipLeastYuan().getOrDefault(township, 0L);
            long least = Math.min(Math.min(wanted, possible), most);
            if (capped || least > 0) {
                sides.add(new Side(Side.Kind.TOWNSHIP, Side.ALL, township, members, least, most));
            }
        });
        return sides;
    }

    private static int[] members(List<Project> open, Predicate<Integer> which) {
        return IntStream.range(0, open.size()).filter(k -> which.test(k)).toArray();
    }

    private static Map<String, int[]> groups(
            List<Project> open, Predicate<Integer> which, Function<Project, String> by) {
        Map<String, List<Integer>> lists = new LinkedHashMap<>();
        for (int k = 0; k < open.size(); k++) {
            if (which.test(k)) {
                lists.computeIfAbsent(by.apply(open.get(k)), any -> new ArrayList<>())
                        .add(k);
            }
        }
        Map<String, int[]> groups = new LinkedHashMap<>();
        lists.forEach((of, list) ->
                groups.put(of, list.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }
}
