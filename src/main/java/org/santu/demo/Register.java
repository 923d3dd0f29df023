package org.santu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Makes the households of a village: always the same ones for the same village, so they need not be kept. */
final class Register {
    /** The day on which the demo stands. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    /** First year of {@link Household#incomes}; the last is 2025. */
    static final int FIRST_INCOME_YEAR = 2021;

    private static final double WITHOUT_POSITION = 0.03;

    private final Land land;
    private final RelocationPlan relocation;

    Register(Land land, RelocationPlan relocation) {
        this.land = land;
        this.relocation = relocation;
    }

    List<Household> households(Village village) {
        SplittableRandom random = land.spec.random("household", village.number());
        HouseholdPlaces places = new HouseholdPlaces(land, village);
        int[] listed = village.listedByHamlet();
        List<Household> result = new ArrayList<>();
        int number = village.firstNumber();
        for (int hamlet = 0; hamlet < listed.length; hamlet++) {
            RelocationPlan.Move move = relocation.find(village, hamlet);
            for (int k = 0; k < listed[hamlet]; k++) {
                Household household = new Household(village, hamlet, number++);
                Coordinate place = places.next(hamlet, listed[hamlet], random);
                household.east = place.x;
                household.north = place.y;
                household.located = random.nextDouble() >= WITHOUT_POSITION;
                boolean moves = move != null && k < move.households();
                boolean accompanying = moves && random.nextDouble() < 0.14;
                PovertyMaker.make(household, accompanying, random);
                FamilyMaker.make(household, random);
                living(household, random);
                incomes(household, random);
                if (moves) {
                    RelocationMaker.make(household, move.site(), move.before() + k, accompanying, random);
                }
                result.add(household);
            }
        }
        return result;
    }

    private void living(Household household, SplittableRandom random) {
        Village village = household.village;
        double hardship = village.hardship();
        boolean exited = !household.isStillPoor();
        double chance = random.nextDouble();
        double bad = exited ? 0 : 0.12 + 0.12 * hardship;
        household.houseGrade =
                chance < bad * 0.3 ? "D" : chance < bad ? "C" : chance < 0.55 + 0.2 * hardship ? "B" : "A";
        household.houseArea = Math.round(36 + household.people() * (9 + 9 * random.nextDouble()));
        household.tapWater =
                exited ? random.nextDouble() > 0.03 * hardship : random.nextDouble() > 0.05 + 0.3 * hardship;
        int hamletCell = village.hamlets().get(household.hamlet).cell();
        double metres = household.hamlet == 0 ? 120 : land.metresBetween(hamletCell, village.cell()) * 0.35;
        household.roadKilometres = Math.min(6, metres / 1000 * (0.6 + 0.8 * random.nextDouble()));
        double perPerson = village.plain() ? 1.5 : 0.7;
        household.arableMu = household.people() * perPerson * (0.6 + 0.8 * random.nextDouble());
    }

    private static void incomes(Household household, SplittableRandom random) {
        int years = 5;
        household.incomes = new int[years];
        double last = household.isStillPoor()
                ? 4_600 + 3_200 * random.nextDouble()
                : 9_800 + 9_000 * random.nextDouble() * random.nextDouble() + 900 * household.labourers;
        for (int k = years - 1; k >= 0; k--) {
            household.incomes[k] = (int) last;
            last /= 1.06 + 0.08 * random.nextDouble();
        }
    }
}
