package org.santu.photovoltaic.siting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Geometry;
import org.santu.terrain.CellShapes;
import org.santu.terrain.Clearance;
import org.santu.terrain.LandPieces;

/**
 * Finds where stations may stand: first what is ruled out, then pieces of the best of the rest, then for each of them horizon, light,
 * grid and cost. Same input, same answer. Safe for concurrent use.
 */
public final class PvSiting {
    private final SitingTerms terms;
    private final SitingInput input;
    private final GridChoice grid;
    private final PvLand land;
    private final SiteJudge judge;

    private PvSiting(SitingTerms terms, SitingInput input) {
        this.terms = terms;
        this.input = input;
        this.grid = new GridChoice(input.gridPoints(), terms.leastKilowatts());
        this.land = new PvLand(terms, input, grid.usable());
        this.judge = new SiteJudge(terms, input, land, grid);
    }

    /** @param cancelled asked between sites; what was found until then is the answer */
    public static SitingResult find(SitingTerms terms, SitingInput input, BooleanSupplier cancelled) {
        return new PvSiting(terms, input).find(cancelled);
    }

    private SitingResult find(BooleanSupplier cancelled) {
        List<PvSite> sites = new ArrayList<>();
        Map<String, Map<String, Double>> without = new LinkedHashMap<>();
        Clearance clearance = clearance();
        if (terms.source() == SitingTerms.Source.GENERATED) {
            for (int[] cells : LandPieces.find(land.suitability(), wanted(terms.count(), terms.spacingMetres()))) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                ground(cells, null, sites, clearance);
            }
        } else {
            villageGround(sites, without, clearance, cancelled);
        }
        if (terms.roof() != null) {
            input.villages().forEach(village -> judge.roofs(village).ifPresent(sites::add));
        }
        for (SitingInput.Given given : input.given()) {
            if (!cancelled.getAsBoolean()) {
                sites.add(judge.given(given));
            }
        }
        sites.sort(Comparator.comparing((PvSite site) -> !site.isAllowed())
                .thenComparing(PvSite::score, Comparator.reverseOrder())
                .thenComparing(PvSite::id));
        return new SitingResult(
                sites,
                land.squareKilometres(land.landCells()),
                land.squareKilometres(land.suitability().allowedCells()),
                outOfRegion(),
                without,
                grid.spareKnown());
    }

    /** Square kilometres of the region that each mask takes; the grid reaches beyond the region. */
    private Map<String, Double> outOfRegion() {
        Map<String, Double> cells = new TreeMap<>();
        for (int cell = 0; cell < land.frame().cells(); cell++) {
            List<String> reasons = land.suitability().reasons(cell);
            if (!reasons.contains("outside")) {
                reasons.forEach(reason -> cells.merge(reason, 1.0, Double::sum));
            }
        }
        Map<String, Double> out = new LinkedHashMap<>();
        cells.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(each -> out.put(each.getKey(), land.squareKilometres(each.getValue())));
        return out;
    }

    private LandPieces.Wanted wanted(int count, double spacing) {
        return new LandPieces.Wanted(
                count,
                terms.leastKilowatts() * terms.squareMetresPerKilowatt(),
                terms.mostKilowatts() * terms.squareMetresPerKilowatt() + cellArea(),
                0,
                spacing);
    }

    private double cellArea() {
        return land.frame().cellWidth() * land.frame().cellHeight();
    }

    private void villageGround(
            List<PvSite> sites,
            Map<String, Map<String, Double>> without,
            Clearance clearance,
            BooleanSupplier cancelled) {
        BitSet taken = new BitSet();
        for (SitingInput.Village village : input.villages()) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            int[] cells =
                    LandPieces.near(land.suitability(), wanted(1, 0), village.place(), terms.villageMetres(), taken);
            for (int cell : cells) {
                taken.set(cell);
            }
            if (cells.length == 0 || !ground(cells, village, sites, clearance)) {
                without.put(village.region(), land.reasonsAround(village.place(), terms.villageMetres()));
            }
        }
    }

    private boolean ground(int[] cells, SitingInput.Village village, List<PvSite> sites, Clearance clearance) {
        Geometry shape = clearance.clear(CellShapes.outline(land.frame(), cells));
        if (shape.isEmpty() || shape.getArea() < terms.leastKilowatts() * terms.squareMetresPerKilowatt()) {
            return false;
        }
        String id = village == null ? String.format("G%03d", sites.size() + 1) : "V" + village.region();
        sites.add(judge.ground(id, village, shape, cells));
        return true;
    }

    private Clearance clearance() {
        Map<Double, List<Geometry>> shapes = new TreeMap<>();
        new TreeMap<>(terms.forbiddenKinds())
                .forEach((kind, margin) -> shapes.computeIfAbsent(margin, any -> new ArrayList<>())
                        .addAll(input.protectedLand().getOrDefault(kind, List.of())));
        return new Clearance(shapes);
    }
}
