package org.santu.relocation;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.Text;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.LandJudge;
import org.santu.relocation.siting.Limits;
import org.santu.relocation.siting.MaskName;
import org.santu.terrain.PairwiseComparison;
import org.santu.terrain.RandomIndex;
import org.santu.terrain.Suitability;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a planner sees before anything is worked out: who would move, which limits hold, how good the land is. Writes nothing. */
@RestController
@RequestMapping("/api/relocation")
class DeskController {
    /** Nobody compares more by two, and no table of random indices goes further. */
    private static final int MOST_COMPARED = 15;

    private final RelocationDesk desk;
    private final LandViews views;
    private final HandChoices choices;

    DeskController(RelocationDesk desk, LandViews views, HandChoices choices) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
    }

    /** @param plan text of a plan file */
    record PlanBody(String plan) {}

    /** @param longitude degrees @param latitude degrees */
    record PlaceBody(String plan, double longitude, double latitude) {}

    /**
     * A plan as it is understood.
     *
     * @param plan with its usual values filled in
     * @param slopeDegrees null for no limit
     * @param altitudeMetres null for no limit
     * @param forbiddenKinds protected land with margins in metres
     * @param fromRules rule by threshold, for those that come from a rule
     * @param units that go to one site each
     * @param withoutPosition households or villages that meet the condition and have no position
     * @param neededMu land that their housing takes
     */
    record Preview(
            RelocationPlan plan,
            Double slopeDegrees,
            Double altitudeMetres,
            double squareMetresPerPerson,
            Map<String, Double> forbiddenKinds,
            Map<String, String> fromRules,
            int units,
            int households,
            int people,
            int withoutPosition,
            double neededMu) {}

    /** Reads a plan and counts who it moves. */
    @PostMapping("/preview")
    Preview preview(Caller caller, @RequestBody PlanBody body) {
        RelocationDesk.Understood understood = desk.understand(caller, body.plan());
        InputReader.Counted who = desk.count(caller, understood.plan());
        Limits limits = understood.limits();
        return new Preview(
                understood.plan(),
                known(limits.slopeDegrees()),
                known(limits.altitudeMetres()),
                limits.squareMetresPerPerson(),
                limits.forbiddenKinds(),
                understood.sources(),
                who.units(),
                who.households(),
                who.people(),
                who.withoutPlace(),
                limits.neededMu(who.people(), understood.plan().capacity().buildingRatio()));
    }

    private static Double known(double value) {
        return Double.isInfinite(value) ? null : value;
    }

    /**
     * @param extent west, south, east, north in degrees
     * @param allowedShare of the land of the region
     * @param ruledOut share of the land of the region by mask, alone or with others
     * @param legend colours from the worst to the best
     * @param picture as an address that holds it
     */
    record Land(
            double[] extent,
            double allowedShare,
            List<RuledOut> ruledOut,
            List<String> legend,
            double metresPerPixel,
            String picture) {}

    /** @param share of the region that a mask rules out */
    record RuledOut(String mask, Text label, double share) {}

    /** How good the land is as a plan weighs it, as a picture in web mercator to lay over a map. */
    @PostMapping("/land")
    Land land(Caller caller, @RequestBody PlanBody body) {
        RelocationDesk.Understood understood = desk.understand(caller, body.plan());
        LandViews.View view = views.get(caller, understood.plan());
        Suitability land = LandJudge.judge(view.pixels(), understood.plan(), understood.limits());
        boolean[] inside = view.pixels().inside();
        Map<String, Integer> excluded = new LinkedHashMap<>(land.excludedCells(pixel -> inside[pixel]));
        excluded.remove("outside");
        double pixels = Math.max(
                1, IntStream.range(0, inside.length).filter(i -> inside[i]).count());
        List<RuledOut> ruledOut = new ArrayList<>();
        excluded.forEach((mask, cells) -> ruledOut.add(new RuledOut(mask, MaskName.text(mask), cells / pixels)));
        Envelope extent = view.extent();
        return new Land(
                new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()},
                land.allowedCells() / pixels,
                ruledOut,
                LandPicture.legend(),
                land.frame().cellWidth() * Math.cos(Math.toRadians(extent.centre().y)),
                "data:image/png;base64," + Base64.getEncoder().encodeToString(LandPicture.png(land, inside)));
    }

    /** Why a place is as good as it is. */
    @PostMapping("/land/at")
    LandPlace.Judged at(Caller caller, @RequestBody PlaceBody body) {
        RelocationDesk.Understood understood = desk.understand(caller, body.plan());
        LandViews.View view = views.get(caller, understood.plan());
        return LandPlace.at(view, understood.plan(), understood.limits(), body.longitude(), body.latitude());
    }

    /** @param moves units that go elsewhere than by the scenario */
    record MovesBody(List<UnitMove> moves) {}

    /** @param unit id @param site id of an open site */
    record UnitMove(String unit, String site) {}

    /** What it would cost to send units elsewhere than a scenario does. Keeps nothing. */
    @PostMapping("/scenarios/{id}/moves")
    HandMoves.Evaluation moves(Caller caller, @PathVariable UUID id, @RequestBody MovesBody body) {
        Map<String, String> moves = new LinkedHashMap<>();
        for (UnitMove move : body.moves() == null ? List.<UnitMove>of() : body.moves()) {
            moves.put(move.unit(), move.site());
        }
        return choices.evaluate(caller, id, moves);
    }

    /** @param judgements row by row above the diagonal @param table of random indices; null for the usual one */
    record ComparisonBody(int factors, double[] judgements, RandomIndex table) {}

    /** @param table from which the consistency ratio follows @param acceptable whether the judgements agree well enough */
    record Weighed(double[] weights, double consistencyRatio, String table, boolean acceptable) {}

    /** Weights from comparing criteria two by two. */
    @PostMapping("/weights")
    Weighed weights(Caller caller, @RequestBody ComparisonBody body) {
        caller.require(Permission.PLAN);
        RandomIndex table = body.table() == null ? RandomIndex.SAATY_1980 : body.table();
        int factors = Math.min(MOST_COMPARED, Math.max(1, body.factors()));
        double[] judgements = body.judgements() == null ? new double[0] : body.judgements();
        PairwiseComparison comparison = PairwiseComparison.ofUpper(factors, judgements);
        double ratio = comparison.consistencyRatio(table);
        return new Weighed(comparison.weights(), ratio, table.source(), ratio < PairwiseComparison.ACCEPTABLE_RATIO);
    }
}
