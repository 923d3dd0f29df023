package org.santu.relocation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.santu.locate.Objective;

/**
 * What a relocation plan asks for, as its file says it. Thresholds that the file leaves out come from the rules of the
 * region and are null here. Immutable.
 *
 * @param title of the plan
 * @param region code of the county, township or prefecture
 * @param day whose rules hold; null for today in China
 * @param seed varies random starts of the search
 * @param timeLimitSeconds for the search, above 0
 * @param cellMetres side of the cells on which land is judged; null for that of the elevation model
 * @param who moves
 * @param masks what land is ruled out
 * @param criteria what makes land better; never empty
 * @param candidates where sites may stand
 * @param capacity how many people land takes
 * @param sites how many, and to what end
 * @param travel how people get there
 * @param byHand what people decided themselves; null to have everything worked out
 */
public record RelocationPlan(
        String title,
        String region,
        LocalDate day,
        long seed,
        double timeLimitSeconds,
        Double cellMetres,
        Who who,
        Masks masks,
        List<Criterion> criteria,
        Candidates candidates,
        Capacity capacity,
        Sites sites,
        Travel travel,
        ByHand byHand) {

    public RelocationPlan {
        criteria = List.copyOf(criteria);
    }

    /** The same for others. */
    public RelocationPlan withWho(Who others) {
        return with(others, criteria, candidates, timeLimitSeconds, byHand);
    }

    /** The same with other criteria. */
    public RelocationPlan withCriteria(List<Criterion> others, double seconds) {
        return with(who, others, candidates, seconds, byHand);
    }

    /** The same without what people decided themselves. */
    public RelocationPlan workedOut() {
        return with(who, criteria, candidates, timeLimitSeconds, null);
    }

    /** The same with candidates that are found on the land. */
    public RelocationPlan withGeneratedCandidates() {
        Candidates generated = new Candidates(
                Source.GENERATED,
                null,
                candidates.count(),
                candidates.leastMu(),
                candidates.mostMu(),
                candidates.leastScore(),
                candidates.spacingMetres());
        return with(who, criteria, generated, timeLimitSeconds, byHand);
    }

    private RelocationPlan with(Who others, List<Criterion> weighed, Candidates found, double seconds, ByHand decided) {
        return new RelocationPlan(
                title,
                region,
                day,
                seed,
                seconds,
                cellMetres,
                others,
                masks,
                weighed,
                found,
                capacity,
                sites,
                travel,
                decided);
    }

    /**
     * Units that people send elsewhere than a worked-out plan does.
     *
     * @param from the scenario that was worked out
     * @param moves site by unit, both by their ids
     */
    public record ByHand(String from, Map<String, String> moves) {
        public ByHand {
            moves = Map.copyOf(moves);
        }
    }

    /** What moves as one. */
    public enum Unit {
        HOUSEHOLD,
        VILLAGE
    }

    /** Which households go to one site together. */
    public enum Together {
        NONE,
        GROUP,
        VILLAGE
    }

    /** Where candidates come from. */
    public enum Source {
        GENERATED,
        LAYER,
        FILE
    }

    /**
     * Who moves.
     *
     * @param unit households or whole villages
     * @param where condition (ECQL) on the layer household or village; null for all
     * @param regions only in these regions; empty for the whole region of the plan
     * @param together which households stay together; of no meaning for villages
     * @param sort attribute by which units come, with a minus for the largest first; null for by region code
     * @param most so many units at most, in that order; null for all
     */
    public record Who(Unit unit, String where, List<String> regions, Together together, String sort, Integer most) {
        public Who {
            regions = List.copyOf(regions);
        }
    }

    /**
     * Land that is ruled out.
     *
     * @param slopeDegrees steeper land; null for the rule
     * @param altitudeMetres higher land; null for the rule, which may know none
     * @param mostMetresToRoad land further from a road; null for no limit
     * @param kinds kinds of protected land with a margin around them; null for the kinds that the rules forbid
     */
    public record Masks(
            Double slopeDegrees, Double altitudeMetres, Double mostMetresToRoad, Map<String, Double> kinds) {}

    /**
     * What makes land better.
     *
     * @param factor {@code slope}, {@code altitude}, {@code road}, {@code homes} or a kind of facility
     * @param weight at least 0
     * @param curve value, score, value, score ...; metres or degrees, and 0 to 1
     */
    public record Criterion(String factor, double weight, List<Double> curve) {
        public Criterion {
            curve = List.copyOf(curve);
        }
    }

    /**
     * Where sites may stand.
     *
     * @param source generated from suitability, the layer relocation_candidate, or a GeoJSON file
     * @param file of points or polygons; null unless the source is a file
     * @param count how many are generated at most
     * @param leastMu smallest generated site
     * @param mostMu largest generated site
     * @param leastScore generated sites have no land below, 0 to 1
     * @param spacingMetres between centres of generated sites
     */
    public record Candidates(
            Source source,
            String file,
            int count,
            double leastMu,
            double mostMu,
            double leastScore,
            double spacingMetres) {}

    /**
     * How many people land takes.
     *
     * @param squareMetresPerPerson of housing; null for the rule
     * @param buildingRatio square metres of housing on a square metre of land
     * @param landQuotaMu land for all sites together; null for no limit
     */
    public record Capacity(Double squareMetresPerPerson, double buildingRatio, Double landQuotaMu) {}

    /**
     * How many sites, and to what end.
     *
     * @param objective what is to be best
     * @param most so many sites open, existing ones aside; null for as many as pay off
     * @param splitUnits whether people of one unit may go to several sites
     * @param qualityMinutes a site of the worst score counts as so many minutes further away than one of the best
     */
    public record Sites(Objective objective, Integer most, boolean splitUnits, double qualityMinutes) {}

    /**
     * How people get there.
     *
     * @param mostMinutes nobody goes to a site further from home; null for no limit
     * @param otherTownshipFactor minutes to a site in another township count so many times, at least 1
     * @param withPlannedRoads whether planned roads count as built
     * @param closedRoads ids, names or numbers of roads that are closed
     * @param barriers geometries (WKT in degrees) that no road passes
     * @param speeds kilometres an hour by grade, in place of the assumed ones
     * @param walkMetres nobody walks further to a road
     */
    public record Travel(
            Double mostMinutes,
            double otherTownshipFactor,
            boolean withPlannedRoads,
            List<String> closedRoads,
            List<String> barriers,
            Map<String, Double> speeds,
            double walkMetres) {
        public Travel {
            closedRoads = List.copyOf(closedRoads);
            barriers = List.copyOf(barriers);
            speeds = Map.copyOf(speeds);
        }
    }
}
