package org.santu.relocation.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.locate.Candidate;
import org.santu.locate.LocateResult.Status;
import org.santu.network.RoadLine;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.SitingInput.GivenSite;

class SitingTest {
    private static final String POINTS = "candidates: {source: layer}\nsites: {most: 4}\n";

    private static SitingResult solve(RelocationPlan plan, Limits limits, SitingInput input, Geometry... barriers) {
        SitingResult result = Siting.solve(plan, limits, input, List.of(barriers), SitingProgress.silent());
        if (result.solution().hasPlan()) {
            PlanChecker.check(plan, limits, input, result);
        }
        return result;
    }

    private static double cost(RelocationPlan plan, Limits limits, SitingInput input, Geometry... barriers) {
        SitingResult result = solve(plan, limits, input, barriers);
        assertThat(result.solution().status()).isEqualTo(Status.OPTIMAL);
        return result.solution().objective();
    }

    @Test
    void generated_sites_stand_on_flat_dry_land_and_keep_their_distance() {
        RelocationPlan plan = Valley.plan(
                "candidates: {count: 12, leastMu: 10, mostMu: 40, leastScore: 0.5, spacingMetres: 900}\nsites: {most: 3}\n");
        SitingResult result = solve(plan, Valley.LIMITS, Valley.input());
        assertThat(result.solution().status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.open()).hasSizeLessThanOrEqualTo(3);
        assertThat(result.sites()).hasSizeBetween(6, 12).allSatisfy(site -> {
            assertThat(site.mu()).isBetween(10.0, 40.0);
            assertThat(site.mu())
                    .isCloseTo(site.shape().getArea() * 3 / 2000, org.assertj.core.api.Assertions.within(1e-6));
            assertThat(site.score()).isGreaterThanOrEqualTo(0.5);
            assertThat(site.capacityPeople()).isEqualTo((int) (site.mu() * 2000 / 3 * 0.42 / 25 + 1e-9));
            assertThat(site.contributions().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(site.score(), org.assertj.core.api.Assertions.within(1e-5));
        });
        assertThat(result.explanation())
                .anyMatch(line -> line.en().contains("too steep") && line.en().contains("flood"));
        assertThat(result.explanation())
                .allSatisfy(line -> assertThat(line.zh()).isNotEqualTo(line.en()));
        assertThat(result.explanation())
                .as("units by the names that people know")
                .noneMatch(line -> line.en().contains("/g"))
                .anyMatch(line -> line.en().contains("hamlet"));
    }

    @Test
    void the_same_plan_gives_the_same_answer_whatever_the_order_of_the_input() {
        RelocationPlan plan = Valley.plan("sites: {most: 3}\ncandidates: {count: 10, leastMu: 10, mostMu: 40}\n");
        SitingInput input = Valley.input();
        SitingResult first = solve(plan, Valley.LIMITS, input);
        SitingResult second = solve(plan, Valley.LIMITS, Valley.input());
        assertThat(second.moves()).isEqualTo(first.moves());
        assertThat(second.open()).isEqualTo(first.open());
        List<Mover> reversed = new ArrayList<>(input.movers());
        java.util.Collections.reverse(reversed);
        SitingInput turned = new SitingInput(
                input.ground(),
                input.boundary(),
                input.roads(),
                input.closedRoads(),
                reversed,
                input.protectedLand(),
                input.facilities(),
                input.given(),
                input.townships());
        assertThat(places(turned, solve(plan, Valley.LIMITS, turned))).isEqualTo(places(input, first));
    }

    private static Map<String, String> places(SitingInput input, SitingResult result) {
        return result.moves().stream()
                .collect(Collectors.toMap(
                        move -> input.movers().get(move.mover()).id(),
                        move -> result.sites().get(move.site()).id()));
    }

    @Test
    void roads_change_the_answer_in_the_expected_direction() {
        SitingInput input = Valley.input(Valley.roads(), Valley.points());
        double today = cost(Valley.plan(POINTS), Valley.LIMITS, input);
        double planned = cost(Valley.plan(POINTS + "travel: {withPlannedRoads: true}\n"), Valley.LIMITS, input);
        assertThat(planned).isLessThan(today);
        Geometry slide = Valley.GEOMETRIES.toGeometry(new Envelope(15_100, 15_200, 3900, 4100));
        assertThat(cost(Valley.plan(POINTS), Valley.LIMITS, input, slide)).isGreaterThan(today);
        List<RoadLine> slower = Valley.roads().stream()
                .map(road -> new RoadLine(
                        road.id(), road.line(), road.kilometresPerHour() / 2, road.flow(), road.planned(), false))
                .toList();
        assertThat(cost(Valley.plan(POINTS), Valley.LIMITS, Valley.input(slower, Valley.points())))
                .isGreaterThan(today);
        SitingInput closed = new SitingInput(
                input.ground(),
                input.boundary(),
                input.roads(),
                Set.of("track4", "track5"),
                input.movers(),
                input.protectedLand(),
                input.facilities(),
                input.given(),
                input.townships());
        assertThat(cost(Valley.plan(POINTS), Valley.LIMITS, closed)).isGreaterThan(today);
    }

    @Test
    void rules_change_the_answer_in_the_expected_direction() {
        SitingInput input = Valley.input(Valley.roads(), Valley.points());
        RelocationPlan plan = Valley.plan(POINTS);
        SitingResult usual = solve(plan, Valley.LIMITS, input);
        assertThat(ruledOut(usual)).containsExactlyInAnyOrder("P1", "P6");
        Limits mild = new Limits(90, Double.POSITIVE_INFINITY, 25, Map.of());
        SitingResult free = solve(plan, mild, input);
        assertThat(ruledOut(free)).isEmpty();
        assertThat(free.solution().objective())
                .isLessThanOrEqualTo(usual.solution().objective());
        Limits margin = new Limits(25, Double.POSITIVE_INFINITY, 25, Map.of("flood", 1500.0));
        SitingResult wide = solve(plan, margin, input);
        assertThat(ruledOut(wide)).contains("P0", "P2");
        assertThat(wide.solution().objective()).isGreaterThan(usual.solution().objective());
    }

    private static List<String> ruledOut(SitingResult result) {
        return result.sites().stream()
                .filter(site -> !site.isAllowed())
                .map(Site::id)
                .toList();
    }

    @Test
    void more_sites_and_more_room_never_cost_more() {
        SitingInput input = Valley.input(Valley.roads(), Valley.points());
        double four = cost(Valley.plan(POINTS), Valley.LIMITS, input);
        assertThat(cost(Valley.plan(POINTS.replace("4", "5")), Valley.LIMITS, input))
                .isLessThanOrEqualTo(four);
        List<GivenSite> larger = Valley.points().stream()
                .map(site -> new GivenSite(site.id(), site.name(), site.shape(), 1000, site.mu(), site.role()))
                .toList();
        assertThat(cost(Valley.plan(POINTS), Valley.LIMITS, Valley.input(Valley.roads(), larger)))
                .isLessThanOrEqualTo(four);
    }

    @Test
    void a_cut_off_that_leaves_somebody_out_is_explained_in_numbers() {
        SitingInput input = Valley.input(Valley.roads(), Valley.points());
        SitingResult none = solve(Valley.plan(POINTS + "travel: {mostMinutes: 16}\n"), Valley.LIMITS, input);
        assertThat(none.solution().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(none.explanation()).anyMatch(line -> line.en().contains("reach no candidate within the limit"));
        RelocationPlan coverage = Valley.plan(
                POINTS.replace("most: 4", "most: 4, objective: max-coverage") + "travel: {mostMinutes: 30}\n");
        SitingResult most = solve(coverage, Valley.LIMITS, input);
        assertThat(most.solution().hasPlan()).isTrue();
    }

    @Test
    void a_land_quota_that_is_too_small_is_told_before_anything_is_computed() {
        SitingInput input = Valley.input(Valley.roads(), Valley.points());
        assertThatThrownBy(() -> solve(Valley.plan(POINTS + "capacity: {landQuotaMu: 10}\n"), Valley.LIMITS, input))
                .hasMessageContaining("SANTU-RELOCATION-QUOTA")
                .hasMessageContaining("are missing");
        SitingResult enough = solve(Valley.plan(POINTS + "capacity: {landQuotaMu: 100}\n"), Valley.LIMITS, input);
        assertThat(enough.explanation()).anyMatch(line -> line.zh().contains("指标"));
    }

    @Test
    void existing_sites_stay_and_required_ones_are_built() {
        List<GivenSite> points = new ArrayList<>(Valley.points());
        points.set(6, role(points.get(6), Candidate.Role.EXISTING));
        points.set(7, role(points.get(7), Candidate.Role.REQUIRED));
        points.set(3, role(points.get(3), Candidate.Role.FORBIDDEN));
        SitingResult result = solve(Valley.plan(POINTS), Valley.LIMITS, Valley.input(Valley.roads(), points));
        assertThat(result.open()).contains(6, 7).doesNotContain(3);
    }

    private static GivenSite role(GivenSite site, Candidate.Role role) {
        return new GivenSite(site.id(), site.name(), site.shape(), site.capacityPeople(), site.mu(), role);
    }

    @Test
    void the_best_two_of_eight_are_those_that_trying_all_pairs_finds() {
        List<GivenSite> roomy = Valley.points().stream()
                .map(site -> new GivenSite(site.id(), site.name(), site.shape(), 5000, site.mu(), site.role()))
                .toList();
        SitingInput input = Valley.input(Valley.roads(), roomy);
        RelocationPlan plan = Valley.plan(POINTS.replace("4", "2"));
        SitingResult result = solve(plan, Valley.LIMITS, input);
        double best = Double.POSITIVE_INFINITY;
        for (int a = 0; a < roomy.size(); a++) {
            for (int b = a; b < roomy.size(); b++) {
                if (result.sites().get(a).isAllowed() && result.sites().get(b).isAllowed()) {
                    double sum = 0;
                    for (int i = 0; i < input.movers().size(); i++) {
                        double[] minutes = result.minutes()[i];
                        sum += input.movers().get(i).people() * Math.min(minutes[a], minutes[b]);
                    }
                    best = Math.min(best, sum);
                }
            }
        }
        assertThat(result.solution().objective()).isCloseTo(best, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(result.explanation().get(0).in(Locale.ENGLISH)).contains("in 20 units");
    }
}
