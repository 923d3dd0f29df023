package org.santu.land.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.catalog.RegionLevel;
import org.santu.crs.EllipsoidalArea;
import org.santu.land.LandCheck;
import org.santu.land.LandQuestion;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Parcel;
import org.santu.problem.SantuException;
import org.santu.rule.RuleInForce;
import org.santu.rule.RuleValue;
import org.santu.rule.own.RuleDesk;
import org.springframework.stereotype.Component;

/** Asks the data and the rules whether land may be built on. Writes nothing. Safe for concurrent use. */
@Component
public class LandDesk {
    private static final int MOST_POINTS = 20_000;
    private static final double MOST_SQUARE_METRES = 2e9;

    private final LandData data;
    private final RuleDesk rules;

    LandDesk(LandData data, RuleDesk rules) {
        this.data = data;
        this.rules = rules;
    }

    /**
     * A check with what belongs to it.
     *
     * @param result what was found
     * @param places the regions that the area lies in; empty when none is known
     * @param quotaMu the quota of new building land, null when it is not known
     * @param usedMu what of it is used
     * @param exchangePercent how much of reclaimed homesteads may be built on, null when it is not known
     */
    public record Answer(
            LandResult result, List<String> places, Double quotaMu, double usedMu, Double exchangePercent) {}

    /**
     * @param area polygons in EPSG:4490, x = longitude
     * @param use what the land is wanted for
     * @param day whose rules hold
     * @throws SantuException SANTU-LAND-GEOMETRY when it is no sound polygon, SANTU-LAND-TOO-LARGE
     */
    public Answer check(Caller caller, Geometry area, LandUse use, LocalDate day) {
        Round round = round(caller, use, day);
        Round.Checked checked = round.checked(area);
        Map<String, RuleInForce> first = round.rulesOf(checked.asked().get(0));
        return new Answer(
                checked.result(),
                checked.known(),
                number(first, "building_land_quota_mu"),
                data.usedMu(caller.scope(), county(checked.asked().get(0))),
                number(first, "homestead_exchange_new_percent_of_reclaimed"));
    }

    /**
     * Protected land by kind, as it counts in checks: by place and day, not by who registered it. For those who look for sites, so
     * that they find none which a check then forbids.
     *
     * @param around what of it matters, EPSG:4490
     * @param inside a part of it that lies in the caller's region: only there counts what others have registered
     */
    public Map<String, List<Geometry>> protectedLand(Caller caller, Envelope around, Geometry inside, LocalDate day) {
        caller.require(Permission.READ);
        Map<String, List<Geometry>> kinds = new HashMap<>();
        Geometry box = inside.getFactory().toGeometry(around);
        for (Parcel parcel : data.parcels(caller.scope(), box, inside)) {
            if (parcel.isProtectedOn(day)) {
                // Where land only touches, the cut leaves lines and points.
                for (Object polygon : PolygonExtracter.getPolygons(parcel.geometry())) {
                    kinds.computeIfAbsent(parcel.kind(), any -> new ArrayList<>())
                            .add((Geometry) polygon);
                }
            }
        }
        return kinds;
    }

    /** Many areas for one use on one day; what does not depend on the area is read once. For one thread and a short time. */
    public Round round(Caller caller, LandUse use, LocalDate day) {
        caller.require(Permission.READ);
        return new Round(caller.scope(), use, day);
    }

    /** Answers for many areas. */
    public final class Round {
        private final Scope scope;
        private final LandUse use;
        private final LocalDate day;
        private final Map<String, Map<String, RuleInForce>> rulesByPlace = new HashMap<>();
        private Map<String, Set<String>> kindsByCounty;

        private Round(Scope scope, LandUse use, LocalDate day) {
            this.scope = scope;
            this.use = use;
            this.day = day;
        }

        /**
         * @param asked the regions whose rules were asked
         * @param known the regions that the area lies in; empty when none is known
         */
        private record Checked(LandResult result, List<String> asked, List<String> known) {}

        /** As {@link LandDesk#check}, without what belongs to it. */
        public LandResult check(Geometry area) {
            return checked(area).result();
        }

        private Checked checked(Geometry area) {
            requireSound(area);
            Map<String, Geometry> shapes = data.places(scope, area);
            List<String> known = shapes.keySet().stream().sorted().toList();
            List<String> places = known.isEmpty() ? List.of(scope.regionPrefix()) : known;
            List<Map<String, RuleInForce>> inForce =
                    places.stream().map(this::rulesOf).toList();
            Geometry inside = data.inside(scope, area, shapes);
            LandQuestion question =
                    new LandQuestion(area, use, day, inside, inForce, kindsInData(places), needed(inForce));
            return new Checked(LandCheck.check(question, data.parcels(scope, area, inside)), places, known);
        }

        private Map<String, RuleInForce> rulesOf(String place) {
            return rulesByPlace.computeIfAbsent(place, any -> {
                Map<String, RuleInForce> byName = new HashMap<>();
                rules.inForce(place, day).forEach(rule -> byName.put(rule.rule().name(), rule));
                return byName;
            });
        }

        private Set<String> kindsInData(List<String> places) {
            if (kindsByCounty == null) {
                kindsByCounty = data.kindsByCounty(scope);
            }
            Set<String> common = null;
            for (String place : places) {
                String county = county(place);
                Set<String> here = new HashSet<>(kindsByCounty.getOrDefault(county, Set.of()));
                for (String above : LandData.regionsAbove(county)) {
                    here.addAll(kindsByCounty.getOrDefault(above, Set.of()));
                }
                if (common == null) {
                    common = here;
                } else {
                    common.retainAll(here);
                }
            }
            return common == null ? Set.of() : common;
        }
    }

    private static Set<String> needed(List<Map<String, RuleInForce>> inForce) {
        Set<String> needed = new TreeSet<>();
        for (Map<String, RuleInForce> place : inForce) {
            RuleInForce rule = place.get("land_check_needed_kinds");
            if (rule != null && rule.value() instanceof RuleValue.Words words) {
                needed.addAll(words.items());
            }
        }
        return needed;
    }

    private static Double number(Map<String, RuleInForce> rules, String name) {
        RuleInForce rule = rules.get(name);
        return rule == null ? null : rule.findNumber().orElse(null);
    }

    private static String county(String place) {
        int digits = RegionLevel.COUNTY.digits();
        return place.length() > digits ? place.substring(0, digits) : place;
    }

    private static void requireSound(Geometry area) {
        Envelope box = area == null ? new Envelope() : area.getEnvelopeInternal();
        boolean inDegrees =
                box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
        if (!(area instanceof Polygonal) || area.isEmpty() || !inDegrees) {
            throw new SantuException("SANTU-LAND-GEOMETRY").with("field", "geometry");
        }
        if (area.getNumPoints() > MOST_POINTS || EllipsoidalArea.squareMetres(area) > MOST_SQUARE_METRES) {
            throw new SantuException("SANTU-LAND-TOO-LARGE", MOST_POINTS, MOST_SQUARE_METRES / 1e6)
                    .with("field", "geometry");
        }
        TopologyValidationError error = new IsValidOp(area).getValidationError();
        if (error != null) {
            throw new SantuException(
                            "SANTU-LAND-CROSSING",
                            String.format(java.util.Locale.ROOT, "%.5f", error.getCoordinate().x),
                            String.format(java.util.Locale.ROOT, "%.5f", error.getCoordinate().y))
                    .with("field", "geometry");
        }
    }
}
