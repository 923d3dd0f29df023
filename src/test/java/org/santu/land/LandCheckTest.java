package org.santu.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.santu.crs.EllipsoidalArea;
import org.santu.rule.RuleBook;
import org.santu.rule.RuleInForce;
import org.santu.rule.ShippedRules;

/** Well-known text in, verdict out; and laws that hold for any land. */
class LandCheckTest {
    private static final RuleBook BOOK = ShippedRules.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> NEEDED =
            Set.of("basic_farmland", "ecological_redline", "geological_hazard", "water_body");
    private static final List<String> KINDS = List.of(
            "basic_farmland",
            "ecological_redline",
            "urban_boundary",
            "nature_reserve",
            "water_source",
            "forest",
            "basic_grassland",
            "farmland",
            "geological_hazard",
            "flood",
            "water_body");
    /** A cell of 0.01 degrees near Baoding: its area is known. */
    private static final String CELL =
            "POLYGON((114.70 38.62, 114.71 38.62, 114.71 38.63, 114.70 38.63, 114.70 38.62))";

    /** The formula of the law takes an edge whole; an edge that is cut in two is told a little better. Less than 3 in a million. */
    private static final Offset<Double> TOLERANCE = within(3.0);

    private static final double CELL_SQUARE_METRES = 966_680.5580;

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, RuleInForce> rules(LocalDate day) {
        Map<String, RuleInForce> rules = new HashMap<>();
        BOOK.inForce("130624", day, List.of())
                .forEach(rule -> rules.put(rule.rule().name(), rule));
        return rules;
    }

    private static Parcel parcel(String kind, Geometry shape) {
        String landClass = kind.endsWith("farmland") ? "01" : null;
        return new Parcel(kind, kind, kind, landClass, LocalDate.of(2010, 1, 1), "test", shape);
    }

    private static LandResult check(Geometry area, LandUse use, LocalDate day, List<Parcel> parcels) {
        return LandCheck.check(new LandQuestion(area, use, day, null, List.of(rules(day)), NEEDED, NEEDED), parcels);
    }

    private static LandResult check(String area, LandUse use, String day, Parcel... parcels) {
        return check(wkt(area), use, LocalDate.parse(day), List.of(parcels));
    }

    @Test
    void landWithoutAnyProtectionPasses() {
        LandResult result = check(CELL, LandUse.RELOCATION, "2026-11-22");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.squareMetres()).isCloseTo(CELL_SQUARE_METRES, within(0.001));
        assertThat(result.freeSquareMetres()).isEqualTo(result.squareMetres());
    }

    @ParameterizedTest
    @CsvSource({
        "basic_farmland, relocation, forbidden",
        "basic_farmland, pv-array, forbidden",
        "ecological_redline, building, forbidden",
        "nature_reserve, relocation, forbidden",
        "geological_hazard, relocation, forbidden",
        "water_body, pv-facility, forbidden",
        "flood, relocation, forbidden",
        "flood, building, approval",
        "flood, pv-array, approval",
        "water_source, relocation, approval",
        "forest, pv-array, approval",
        "forest, relocation, approval",
        "basic_grassland, pv-array, forbidden",
        "basic_grassland, relocation, approval",
        "farmland, relocation, approval",
        "farmland, pv-array, forbidden",
        "farmland, pv-facility, approval",
        "urban_boundary, relocation, pass"
    })
    void eachKindOfLandHasItsVerdictByRuleAndSource(String kind, String use, String verdict) {
        LandResult result = check(CELL, LandUse.find(use).orElseThrow(), "2026-11-22", parcel(kind, wkt(CELL)));
        assertThat(result.verdict().code()).isEqualTo(verdict);
        Overlap overlap = result.overlaps().get(0);
        assertThat(overlap.squareMetres()).isCloseTo(CELL_SQUARE_METRES, within(0.001));
        assertThat(overlap.rules().get(0).provision().source().en()).isNotBlank();
        assertThat(LandCheck.says(overlap.rules().get(0)).code()).isEqualTo(verdict);
        assertThat(result.freeSquareMetres()).isCloseTo(0, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-09-24, unchecked",
        "2017-09-25, approval",
        "2023-03-19, approval",
        "2023-03-20, forbidden",
        "2026-11-22, forbidden"
    })
    void arraysOnFarmlandAreJudgedByTheRuleOfTheDay(String day, String verdict) {
        LandResult result = check(CELL, LandUse.PV_ARRAY, day, parcel("farmland", wkt(CELL)));
        assertThat(result.verdict().code()).isEqualTo(verdict);
    }

    /** Files carry places to the centimetre: 111 m of a common boundary half a centimetre off is no farmland, three centimetres are. */
    @ParameterizedTest
    @CsvSource({"114.70000005, pass", "114.7000003, forbidden"})
    void aNeighbourTakesNothingOfAnother(String east, String verdict) {
        String mine = "POLYGON((114.7 38.62, 114.701 38.62, 114.701 38.621, 114.7 38.621, 114.7 38.62))";
        String other = "POLYGON((114.699 38.62, E 38.62, E 38.621, 114.699 38.621, 114.699 38.62))".replace("E", east);
        LandResult result = check(mine, LandUse.PV_ARRAY, "2026-11-22", parcel("farmland", wkt(other)));
        assertThat(result.verdict().code()).isEqualTo(verdict);
    }

    @Test
    void onlyTheCommonPartIsTaken() {
        String half = "POLYGON((114.705 38.60, 114.72 38.60, 114.72 38.65, 114.705 38.65, 114.705 38.60))";
        LandResult result = check(CELL, LandUse.BUILDING, "2026-11-22", parcel("farmland", wkt(half)));
        assertThat(result.squareMetresOf("farmland")).isCloseTo(CELL_SQUARE_METRES / 2, within(0.01));
        assertThat(result.freeSquareMetres()).isCloseTo(CELL_SQUARE_METRES / 2, within(0.01));
    }

    @Test
    void landThatIsRegisteredTwiceCountsOnce() {
        LandResult result = check(
                CELL,
                LandUse.BUILDING,
                "2026-11-22",
                parcel("forest", wkt(CELL)),
                parcel("forest", wkt(CELL)),
                parcel("farmland", wkt(CELL)));
        assertThat(result.squareMetresOf("forest")).isCloseTo(CELL_SQUARE_METRES, within(0.001));
        assertThat(result.overlaps()).hasSize(2);
        assertThat(result.overlaps())
                .filteredOn(overlap -> overlap.kind().equals("forest"))
                .singleElement()
                .satisfies(overlap -> assertThat(overlap.parcels()).hasSize(2));
    }

    @Test
    void farmlandIsToldByClass() {
        Geometry west = wkt("POLYGON((114.70 38.62, 114.704 38.62, 114.704 38.63, 114.70 38.63, 114.70 38.62))");
        Geometry east = wkt("POLYGON((114.704 38.62, 114.71 38.62, 114.71 38.63, 114.704 38.63, 114.704 38.62))");
        LandResult result = check(
                CELL,
                LandUse.BUILDING,
                "2026-11-22",
                new Parcel("1", "farmland", "a", "0101", null, null, west),
                new Parcel("2", "farmland", "b", "0103", null, null, east));
        assertThat(result.overlaps()).extracting(Overlap::landClass).containsExactly("0103", "0101");
        assertThat(result.squareMetresOf("farmland")).isCloseTo(CELL_SQUARE_METRES, within(0.01));
    }

    @Test
    void protectionThatIsNotYetInForceDoesNotCount() {
        Parcel later = new Parcel("1", "forest", "a", null, LocalDate.of(2025, 1, 1), null, wkt(CELL));
        assertThat(check(CELL, LandUse.BUILDING, "2024-12-31", later).verdict()).isEqualTo(Verdict.PASS);
        assertThat(check(CELL, LandUse.BUILDING, "2025-01-01", later).verdict()).isEqualTo(Verdict.APPROVAL);
    }

    @Test
    void whatIsNotKnownIsNoPass() {
        LandQuestion without = new LandQuestion(
                wkt(CELL), LandUse.BUILDING, TODAY, null, List.of(rules(TODAY)), Set.of("forest"), NEEDED);
        LandResult result = LandCheck.check(without, List.of());
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(result.missing()).containsExactlyInAnyOrderElementsOf(NEEDED);
        assertThat(check(CELL, LandUse.BUILDING, "2026-11-22", parcel("grave", wkt(CELL)))
                        .verdict())
                .isEqualTo(Verdict.UNCHECKED);
        Geometry half = wkt("POLYGON((114.705 38.60, 114.72 38.60, 114.72 38.65, 114.705 38.65, 114.705 38.60))");
        LandResult outside = LandCheck.check(
                new LandQuestion(wkt(CELL), LandUse.BUILDING, TODAY, half, List.of(rules(TODAY)), NEEDED, NEEDED),
                List.of());
        assertThat(outside.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(outside.outsideSquareMetres()).isCloseTo(CELL_SQUARE_METRES / 2, within(0.01));
    }

    @Test
    void aLargerAreaNeverGetsABetterVerdictAndDisjointPartsAddUp() {
        Random random = new Random(20261122);
        List<Parcel> parcels = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            Geometry shape = wkt("POINT(" + (114.6 + 0.2 * random.nextDouble()) + " "
                            + (38.5 + 0.2 * random.nextDouble()) + ")")
                    .buffer(0.002 + 0.01 * random.nextDouble(), 3);
            parcels.add(parcel(KINDS.get(random.nextInt(KINDS.size())), shape));
        }
        for (int k = 0; k < 60; k++) {
            double x = 114.6 + 0.17 * random.nextDouble();
            double y = 38.5 + 0.17 * random.nextDouble();
            double side = 0.002 + 0.01 * random.nextDouble();
            Geometry small = box(x, y, side, side);
            Geometry next = box(x + side, y, side, side);
            Geometry both = box(x, y, 2 * side, side);
            for (LandUse use : LandUse.values()) {
                LandResult one = check(small, use, TODAY, parcels);
                LandResult other = check(next, use, TODAY, parcels);
                LandResult whole = check(both, use, TODAY, parcels);
                assertThat(whole.verdict()).isEqualTo(one.verdict().worse(other.verdict()));
                for (String kind : KINDS) {
                    assertThat(whole.squareMetresOf(kind))
                            .isCloseTo(one.squareMetresOf(kind) + other.squareMetresOf(kind), TOLERANCE);
                }
                assertThat(whole.freeSquareMetres())
                        .isCloseTo(one.freeSquareMetres() + other.freeSquareMetres(), TOLERANCE);
                assertThat(check(small.buffer(side), use, TODAY, parcels).verdict())
                        .isGreaterThanOrEqualTo(one.verdict());
            }
        }
    }

    private static Geometry box(double x, double y, double width, double height) {
        return new GeometryFactory().toGeometry(new Envelope(x, x + width, y, y + height));
    }

    @Test
    void homesteadsReclaimedLessNewLandIsTheSurplus() {
        HomesteadBalance village = new HomesteadBalance(1_300_000, 250_000, 100);
        assertThat(village.surplusSquareMetres() / 10_000).isEqualTo(105);
        assertThat(village.isFulfilled()).isTrue();
        assertThat(new HomesteadBalance(100, 101, 100).isFulfilled()).isFalse();
    }

    @Test
    void farmlandIsReplacedInQuantityQualityAndPaddyForPaddy() {
        FarmlandBalance.Field paddy = new FarmlandBalance.Field(1000, 6.0, true);
        FarmlandBalance.Field dry = new FarmlandBalance.Field(2000, 9.0, false);
        FarmlandBalance good =
                new FarmlandBalance(List.of(paddy, dry), List.of(new FarmlandBalance.Field(3000, 8.0, true)));
        assertThat(good.isQuantityMet()).isTrue();
        assertThat(good.isPaddyMet()).isTrue();
        assertThat(good.findQualityMet()).contains(true);
        assertThat(FarmlandBalance.meanGrade(good.taken())).contains(8.0);
        FarmlandBalance dryOnly =
                new FarmlandBalance(List.of(paddy), List.of(new FarmlandBalance.Field(5000, 7.0, false)));
        assertThat(dryOnly.isQuantityMet()).isTrue();
        assertThat(dryOnly.isPaddyMet()).isFalse();
        assertThat(dryOnly.findQualityMet()).contains(false);
        assertThat(new FarmlandBalance(List.of(new FarmlandBalance.Field(1, null, false)), List.of(dry))
                        .findQualityMet())
                .isEmpty();
        assertThat(new FarmlandBalance(List.of(dry), List.of(paddy)).isQuantityMet())
                .isFalse();
    }

    @Test
    void theQuotaLeftIsKnownOnlyWhenTheQuotaIs() {
        assertThat(new QuotaBalance(500.0, 120, 30).leftMu()).isEqualTo(350);
        assertThat(new QuotaBalance(null, 120, 30).leftMu()).isNull();
    }

    @Test
    void areasAreThoseOfTheLaw() {
        assertThat(EllipsoidalArea.squareMetres(wkt(CELL))).isCloseTo(CELL_SQUARE_METRES, within(0.0001));
    }
}
