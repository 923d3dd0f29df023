package org.santu.relocation.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.locate.Candidate;
import org.santu.locate.Objective;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.terrain.GridFrame;

/** Looks at a worked-out plan as somebody would who trusts nothing: every promise is counted again from the input. */
public final class PlanChecker {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final RelocationPlan plan;
    private final Limits limits;
    private final SitingInput input;
    private final SitingResult result;

    private PlanChecker(RelocationPlan plan, Limits limits, SitingInput input, SitingResult result) {
        this.plan = plan;
        this.limits = limits;
        this.input = input;
        this.result = result;
    }

    public static void check(RelocationPlan plan, Limits limits, SitingInput input, SitingResult result) {
        PlanChecker checker = new PlanChecker(plan, limits, input, result);
        assertThat(result.solution().hasPlan()).isTrue();
        checker.everybodyHasOnePlaceOrIsNamed();
        checker.noSiteIsOverfull();
        checker.onlyAllowedSitesAreOpen();
        checker.nobodyGoesTooFar();
        checker.theFigureIsRight();
    }

    private void everybodyHasOnePlaceOrIsNamed() {
        double[] served = new double[input.movers().size()];
        int[] places = new int[served.length];
        for (Move move : result.moves()) {
            served[move.mover()] += move.share();
            places[move.mover()]++;
        }
        for (int i = 0; i < served.length; i++) {
            boolean named = result.unserved().contains(i);
            assertThat(served[i]).isLessThanOrEqualTo(1 + 1e-6);
            assertThat(served[i] > 1 - 1e-6).as(input.movers().get(i).label()).isEqualTo(!named);
            assertThat(places[i]).isLessThanOrEqualTo(plan.sites().splitUnits() ? places.length : 1);
        }
    }

    private void noSiteIsOverfull() {
        double[] people = new double[result.sites().size()];
        for (Move move : result.moves()) {
            people[move.site()] +=
                    move.share() * input.movers().get(move.mover()).people();
        }
        for (int j = 0; j < people.length; j++) {
            Site site = result.sites().get(j);
            assertThat(people[j]).as(site.name()).isLessThanOrEqualTo(site.capacityPeople() + 1e-6);
            if (plan.candidates().source() == RelocationPlan.Source.GENERATED) {
                double housing = site.shape().getArea() * plan.capacity().buildingRatio();
                assertThat(people[j] * limits.squareMetresPerPerson()).isLessThanOrEqualTo(housing + 1e-6);
            }
        }
    }

    private void onlyAllowedSitesAreOpen() {
        List<Integer> fresh = result.open().stream()
                .filter(j -> result.sites().get(j).role() != Candidate.Role.EXISTING)
                .toList();
        if (plan.sites().most() != null) {
            assertThat(fresh).hasSizeLessThanOrEqualTo(plan.sites().most());
        }
        assertThat(result.open())
                .containsAll(result.moves().stream().map(Move::site).distinct().toList());
        for (int j : fresh) {
            Site site = result.sites().get(j);
            assertThat(site.reasons()).isEmpty();
            if (plan.candidates().source() == RelocationPlan.Source.GENERATED) {
                limits.forbiddenKinds()
                        .keySet()
                        .forEach(kind -> input.protectedLand()
                                .getOrDefault(kind, List.of())
                                .forEach(land -> assertThat(land.intersects(site.shape()))
                                        .as(site.name() + " on " + kind)
                                        .isFalse()));
            }
            for (Coordinate place : centresOfCells(site.shape())) {
                Geometry point = GEOMETRIES.createPoint(place);
                limits.forbiddenKinds()
                        .keySet()
                        .forEach(kind -> input.protectedLand()
                                .getOrDefault(kind, List.of())
                                .forEach(land -> assertThat(
                                                land.getEnvelopeInternal().contains(place) && land.contains(point))
                                        .as(site.name() + " on " + kind)
                                        .isFalse()));
                assertThat(steepness(place)).as(site.name()).isLessThanOrEqualTo(limits.slopeDegrees() + 1e-3);
            }
        }
    }

    private List<Coordinate> centresOfCells(Geometry shape) {
        GridFrame frame = input.ground().frame();
        List<Coordinate> centres = new ArrayList<>();
        Envelope box = shape.getEnvelopeInternal();
        for (int row = frame.row(box.getMaxY()); row <= frame.row(box.getMinY()); row++) {
            for (int column = frame.column(box.getMinX()); column <= frame.column(box.getMaxX()); column++) {
                Coordinate centre = new Coordinate(frame.x(column), frame.y(row));
                if (shape.getDimension() == 2 && shape.contains(GEOMETRIES.createPoint(centre))) {
                    centres.add(centre);
                }
            }
        }
        return centres;
    }

    /** Horn's slope of the cell around a place, written down once more. */
    private double steepness(Coordinate place) {
        GridFrame frame = input.ground().frame();
        int c = frame.column(place.x);
        int r = frame.row(place.y);
        if (c < 1 || r < 1 || c >= frame.columns() - 1 || r >= frame.rows() - 1) {
            return 0;
        }
        double east = 0;
        double north = 0;
        for (int k = -1; k <= 1; k++) {
            double weight = k == 0 ? 2 : 1;
            east += weight * (z(c + 1, r + k) - z(c - 1, r + k));
            north += weight * (z(c + k, r - 1) - z(c + k, r + 1));
        }
        return Math.toDegrees(Math.atan(Math.hypot(east / 8 / frame.cellWidth(), north / 8 / frame.cellHeight())));
    }

    private double z(int column, int row) {
        return input.ground().elevation(column, row);
    }

    private void nobodyGoesTooFar() {
        for (Move move : result.moves()) {
            assertThat(move.minutes()).isFinite().isEqualTo(result.minutes()[move.mover()][move.site()]);
            if (plan.travel().mostMinutes() != null) {
                assertThat(move.minutes()).isLessThanOrEqualTo(plan.travel().mostMinutes());
            }
        }
    }

    private void theFigureIsRight() {
        assertThat(result.solution().gap()).isNotNegative();
        if (plan.sites().objective() != Objective.P_MEDIAN) {
            return;
        }
        assertThat(result.solution().bound())
                .isLessThanOrEqualTo(result.solution().objective() * (1 + 1e-9));
        double sum = 0;
        for (Move move : result.moves()) {
            Mover mover = input.movers().get(move.mover());
            Site site = result.sites().get(move.site());
            boolean elsewhere = mover.township() != null
                    && site.township() != null
                    && !mover.township().equals(site.township());
            double minutes = move.minutes()
                    + Math.rint((Double.isNaN(site.score()) ? 1 : 1 - site.score())
                                    * plan.sites().qualityMinutes()
                                    * 1000)
                            / 1000;
            sum += move.share()
                    * mover.people()
                    * minutes
                    * (elsewhere ? plan.travel().otherTownshipFactor() : 1);
        }
        assertThat(result.solution().objective()).isCloseTo(sum, within(1e-6 * sum + 1e-6));
    }
}
