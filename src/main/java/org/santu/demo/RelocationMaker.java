package org.santu.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.santu.demo.Household.Relocation;

/** Fills a household's line of the relocation ledger, in step with the site it goes to. */
final class RelocationMaker {
    private static final double MOST_SQUARE_METRES_PER_PERSON = 25;
    private static final int FLATS_OF_A_BUILDING = 48;
    /** With these of 864 lots a family gets a flat that is a little too large: a ledger without a mistake teaches nobody anything. */
    private static final int LARGE_FLATS = 6;

    private static final String[] INDUSTRIES = {"食用菌大棚", "来料加工车间", "中药材种植", "光伏分红", "乡村旅游", "公益岗位", "肉羊养殖"};

    private RelocationMaker() {}

    /** @param place of the household among those of its site, which gives it a flat of its own */
    static void make(Household household, int site, int place, boolean accompanying, SplittableRandom random) {
        Relocation relocation = new Relocation();
        relocation.kind = accompanying ? "accompanying" : "registered";
        relocation.mode = site < 0 ? "dispersed" : "concentrated";
        relocation.site = site;
        String status = site < 0 ? "built" : RelocationPlan.siteStatus(site);
        double chance = random.nextDouble();
        relocation.stage = switch (status) {
            case "built" ->
                chance < 0.04 ? "allotted" : chance < 0.3 ? "moved" : chance < 0.5 ? "demolished" : "reclaimed";
            case "building" -> chance < 0.25 ? "allotted" : chance < 0.95 ? "signed" : "eligible";
            default -> chance < 0.35 ? "signed" : "eligible";
        };
        relocation.oldArea = Math.round(48 + household.people() * (6 + 8 * random.nextDouble()));
        relocation.newArea = Math.round(household.people() * (MOST_SQUARE_METRES_PER_PERSON - 3 * random.nextDouble()));
        int first = "built".equals(status) ? 2018 + random.nextInt(4) : "building".equals(status) ? 2025 : 2026;
        if ("built".equals(status) && "allotted".equals(relocation.stage)) {
            // Who has not moved in by now came late.
            first = 2025;
        }
        relocation.year = first;
        int rank = java.util.List.of("eligible", "signed", "allotted", "moved", "demolished", "reclaimed")
                .indexOf(relocation.stage);
        LocalDate start = LocalDate.of(first, 3, 1).plusDays(random.nextInt(200));
        relocation.plannedMove = start.plusMonths("planned".equals(status) ? 20 : 14);
        if (rank >= 1) {
            relocation.contract = start;
            relocation.selfRaised = 2_000 * household.people();
        }
        if (rank >= 2 && site >= 0) {
            relocation.flat = flat(place);
            int lot = ((random.nextInt(18) * 4 + random.nextInt(4)) * 6 + random.nextInt(6)) * 2 + random.nextInt(2);
            if (lot < LARGE_FLATS) {
                relocation.newArea = household.people() * MOST_SQUARE_METRES_PER_PERSON + 1 + lot;
            }
        }
        if (rank >= 3) {
            relocation.moved = start.plusMonths(13).plusDays(random.nextInt(120));
            relocation.industry = INDUSTRIES[random.nextInt(INDUSTRIES.length)];
        }
        if (rank >= 4) {
            relocation.demolished = relocation.moved.plusMonths(2 + random.nextInt(7));
        }
        if (rank >= 5) {
            relocation.reclaimedArea = Math.round(relocation.oldArea * (2.4 + 1.6 * random.nextDouble()));
        }
        household.relocation = relocation;
    }

    /** Two doors on each of six floors of four staircases. */
    private static String flat(int place) {
        int inside = place % FLATS_OF_A_BUILDING;
        return String.format(
                "%d号楼%d单元%d0%d", 1 + place / FLATS_OF_A_BUILDING, 1 + inside / 12, 1 + inside % 12 / 2, 1 + inside % 2);
    }
}
