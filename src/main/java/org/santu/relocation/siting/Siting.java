package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.locate.Assignment;
import org.santu.locate.Candidate;
import org.santu.locate.CostMatrix;
import org.santu.locate.Demand;
import org.santu.locate.Locate;
import org.santu.locate.LocateOptions;
import org.santu.locate.LocateProblem;
import org.santu.locate.LocateResult;
import org.santu.locate.Objective;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.SitingProgress.Stage;

/**
 * Works out a plan: judges the land, finds or checks candidates, measures the ways, solves the problem of location and
 * allocation. The same plan on the same input gives the same answer, unless the time limit cuts the search short.
 */
public final class Siting {
    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;
    private static final List<String> SERVICES = List.of("school", "clinic", "market");

    private final RelocationPlan plan;
    private final Limits limits;
    private final SitingInput input;
    private final SitingGround ground;
    private final SitingProgress progress;

    private Siting(RelocationPlan plan, Limits limits, SitingGround ground, SitingProgress progress) {
        this.plan = plan;
        this.limits = limits;
        this.input = ground.input();
        this.ground = ground;
        this.progress = progress;
    }

    /**
     * @param barriers of the plan, in the plane of the input
     * @throws SantuException SANTU-RELOCATION-... where nobody moves, no candidate is allowed or the land quota is too small
     */
    public static SitingResult solve(
            RelocationPlan plan, Limits limits, SitingInput input, List<Geometry> barriers, SitingProgress progress) {
        return solve(plan, limits, new SitingGround(plan, input, barriers), progress);
    }

    /** As above, on ground that several plans share. */
    public static SitingResult solve(RelocationPlan plan, Limits limits, SitingGround ground, SitingProgress progress) {
        return new Siting(plan, limits, ground, progress).solve(null);
    }

    /**
     * Works out what becomes of a plan when people decide who goes where: land, candidates and ways are those that
     * {@link #solve} finds, the rest is only added up.
     *
     * @param choice ids of candidates by ids of movers; movers that are not named go nowhere
     * @param bound a bound that is known for the plan, NaN for none
     */
    public static SitingResult evaluate(
            RelocationPlan plan,
            Limits limits,
            SitingGround ground,
            Map<String, String> choice,
            double bound,
            SitingProgress progress) {
        return new Siting(plan, limits, ground, progress).solve(problem -> ByHand.result(problem, choice, bound));
    }

    /** @param byHand in place of the search; null to search */
    private SitingResult solve(Function<LocateProblem, LocateResult> byHand) {
        if (input.movers().isEmpty()) {
            throw new SantuException("SANTU-RELOCATION-NOBODY");
        }
        checkQuota();
        progress.at(Stage.LAND, input.ground().frame().cells());
        LandSurface land = LandSurface.of(plan, limits, ground.measures());
        progress.at(Stage.CANDIDATES);
        SiteMaker maker = new SiteMaker(plan, limits, input, land);
        boolean generated = plan.candidates().source() == RelocationPlan.Source.GENERATED;
        List<Site> sites = generated ? maker.generated() : maker.given();
        if (sites.stream().noneMatch(Siting::isUsable)) {
            throw new SantuException(
                    "SANTU-RELOCATION-NO-CANDIDATE",
                    sites.size(),
                    land.suitability().allowedCells(),
                    input.ground().frame().cells());
        }
        progress.at(Stage.ROADS, input.roads().size());
        TravelCosts costs = ground.costs();
        double[][] minutes = costs.minutes(sites, progress::isCancelled);
        progress.at(Stage.SOLVING, input.movers().size(), sites.size());
        LocateProblem problem = problem(sites, minutes);
        LocateResult solution = byHand == null ? search(problem) : byHand.apply(problem);
        return result(solution, sites, minutes, land, costs);
    }

    private LocateResult search(LocateProblem problem) {
        return Locate.solve(
                problem,
                LocateOptions.defaults()
                        .withTimeLimitSeconds(plan.timeLimitSeconds())
                        .withCancelled(progress::isCancelled)
                        .withListener(now -> progress.searching(now.seconds(), now.objective(), now.bound())));
    }

    /** The land that settlements take follows from who moves alone: a quota that is too small cannot be met by any plan. */
    private void checkQuota() {
        double people = input.movers().stream().mapToInt(Mover::people).sum();
        double mu = people * limits.squareMetresPerPerson() / plan.capacity().buildingRatio() / SQUARE_METRES_PER_MU;
        Double quota = plan.capacity().landQuotaMu();
        if (quota != null && mu > quota) {
            throw new SantuException("SANTU-RELOCATION-QUOTA", people, mu, quota, mu - quota);
        }
    }

    /** What stands already stays, whatever is thought of its land today; what must be built has to be allowed. */
    private static boolean isUsable(Site site) {
        return site.role() == Candidate.Role.EXISTING
                || site.role() != Candidate.Role.FORBIDDEN && site.isAllowed() && site.capacityPeople() > 0;
    }

    private LocateProblem problem(List<Site> sites, double[][] minutes) {
        List<Demand> demands = new ArrayList<>();
        for (Mover mover : input.movers()) {
            Coordinate centre = mover.centre();
            demands.add(new Demand(mover.id(), mover.people(), centre.x, centre.y, null, mover.township()));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Site site : sites) {
            Candidate.Role role = isUsable(site) ? site.role() : Candidate.Role.FORBIDDEN;
            candidates.add(new Candidate(
                    site.id(), site.capacityPeople(), 0, site.centre().x, site.centre().y, role, site.township()));
        }
        double most = plan.travel().mostMinutes() == null
                ? Double.MAX_VALUE
                : plan.travel().mostMinutes();
        double[][] costs = new double[minutes.length][sites.size()];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < costs[i].length; j++) {
                double score = sites.get(j).score();
                double worse = Double.isNaN(score) ? 1 : 1 - score;
                costs[i][j] = minutes[i][j] > most
                        ? Double.POSITIVE_INFINITY
                        : minutes[i][j] + Math.rint(worse * plan.sites().qualityMinutes() * 1000) / 1000;
            }
        }
        return new LocateProblem(
                plan.sites().objective(),
                plan.sites().most(),
                !plan.sites().splitUnits(),
                null,
                demands,
                candidates,
                null,
                CostMatrix.of(costs),
                // The way of the one who is worst off is as long, however many go it.
                plan.sites().objective() != Objective.P_CENTER,
                plan.travel().otherTownshipFactor(),
                plan.seed());
    }

    private SitingResult result(
            LocateResult solution, List<Site> sites, double[][] minutes, LandSurface land, TravelCosts costs) {
        Map<String, Integer> moverOf = new HashMap<>();
        for (int i = 0; i < input.movers().size(); i++) {
            moverOf.put(input.movers().get(i).id(), i);
        }
        Map<String, Integer> siteOf = new HashMap<>();
        for (int j = 0; j < sites.size(); j++) {
            siteOf.put(sites.get(j).id(), j);
        }
        List<Move> moves = new ArrayList<>();
        for (Assignment each : solution.assignments()) {
            int mover = moverOf.get(each.demand());
            int site = siteOf.get(each.candidate());
            moves.add(new Move(mover, site, each.share(), minutes[mover][site]));
        }
        moves.sort(java.util.Comparator.comparingInt(Move::mover).thenComparingInt(Move::site));
        Set<String> open = new HashSet<>(solution.open());
        List<Integer> openSites = siteOf.entrySet().stream()
                .filter(each -> open.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        List<Integer> unserved =
                solution.unserved().stream().map(moverOf::get).sorted().toList();
        SitingResult.NetworkFigures figures = new SitingResult.NetworkFigures(
                costs.network().nodeCount(),
                costs.network().edgeCount(),
                costs.network().partCount(),
                costs.network().largestPartShare(),
                costs.network().repairCounts());
        List<ServiceTravel> services =
                services(costs, openSites.stream().map(sites::get).toList());
        SitingResult bare = new SitingResult(
                solution, sites, openSites, moves, unserved, minutes, land, figures, services, List.of());
        return new SitingResult(
                solution,
                sites,
                openSites,
                moves,
                unserved,
                minutes,
                land,
                figures,
                services,
                new Reasons(plan, limits, input, bare).lines());
    }

    /** From the new sites and, to compare, from where people live today. */
    private List<ServiceTravel> services(TravelCosts costs, List<Site> open) {
        List<ServiceTravel> services = new ArrayList<>();
        List<Coordinate> homes = input.movers().stream().map(Mover::centre).toList();
        for (String kind : SERVICES) {
            List<Coordinate> places = input.facilities().getOrDefault(kind, List.of());
            if (!places.isEmpty()) {
                services.add(new ServiceTravel(
                        kind,
                        costs.nearestMinutes(open.stream().map(Site::centre).toList(), places, progress::isCancelled),
                        costs.nearestMinutes(homes, places, progress::isCancelled)));
            }
        }
        return services;
    }
}
