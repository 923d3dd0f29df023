package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides why a household is in the register, since when, and whether it has left poverty. */
final class PovertyMaker {
    private static final String[] CAUSES = {
        "illness", "disability", "schooling", "disaster", "lack_land", "lack_water",
        "lack_skill", "lack_labour", "lack_funds", "transport", "motivation", "other"
    };

    private PovertyMaker() {}

    /** @param accompanying moves along with poor neighbours, but is not poor itself */
    static void make(Household household, boolean accompanying, SplittableRandom random) {
        double hardship = household.village.hardship();
        double kind = random.nextDouble();
        causes(household, random);
        if (accompanying) {
            household.mainCause = null;
            household.otherCauses = List.of();
            return;
        }
        if (kind < 0.035) {
            household.monitoringClass = kind < 0.026 ? "marginal" : "sudden";
            household.entryYear = 2021 + random.nextInt(5);
            return;
        }
        household.attribute = attribute(household, random);
        household.identification = new String[] {"initial", "review", "follow_up", "dynamic"}
                [Shares.draw(random.nextDouble(), 72, 12, 8, 8)];
        household.entryYear = switch (household.identification) {
            case "initial" -> 2014;
            case "review" -> 2015 + random.nextInt(2);
            case "follow_up" -> 2017;
            default -> 2018 + random.nextInt(6);
        };
        exit(household, hardship, random);
    }

    private static void exit(Household household, double hardship, SplittableRandom random) {
        double chance = random.nextDouble();
        boolean weak = "five_guarantees".equals(household.attribute);
        if (weak && chance < 0.75) {
            household.exitState = "safety_net";
            return;
        }
        double poor = 0.025 + 0.10 * hardship;
        double pre = poor + 0.02 + 0.06 * hardship;
        household.exitState =
                chance < poor ? "poor" : chance < pre ? "pre_exit" : chance < pre + 0.008 ? "returned" : "exited";
        switch (household.exitState) {
            case "poor", "returned" -> household.targetYear = 2027 + random.nextInt(2);
            case "pre_exit" -> household.targetYear = 2026;
            default -> {
                int earliest = Math.max(2016, household.entryYear + 1);
                int late = (int) Math.round((random.nextDouble() * 0.6 + hardship * 0.5) * 7);
                household.exitYear = Math.min(2025, earliest + late);
                if (random.nextDouble() < 0.03) {
                    household.monitoringClass = "unstable";
                }
            }
        }
    }

    private static String attribute(Household household, SplittableRandom random) {
        double chance = random.nextDouble();
        if ("lack_labour".equals(household.mainCause) && chance < 0.3) {
            return "five_guarantees";
        }
        boolean ill = "illness".equals(household.mainCause) || "disability".equals(household.mainCause);
        if (chance < (ill ? 0.36 : 0.14)) {
            return "minimum_living_poor";
        }
        return chance < (ill ? 0.46 : 0.22) ? "minimum_living" : "general";
    }

    private static void causes(Household household, SplittableRandom random) {
        Village village = household.village;
        double steep = village.hardship();
        double away = household.hamlet > 0 ? 1 : 0.3;
        double plain = village.plain() ? 1 : 0;
        double[] weights = {
            30,
            13,
            10,
            2 + 3 * steep,
            3 + 3 * plain,
            1 + 7 * steep * away,
            10 + 4 * plain,
            9,
            9 + 3 * plain,
            1 + 17 * steep * steep * away,
            3,
            1
        };
        int main = Shares.draw(random.nextDouble(), weights);
        household.mainCause = CAUSES[main];
        int others = Shares.draw(random.nextDouble(), 45, 38, 17);
        List<String> list = new ArrayList<>();
        boolean[] also = new boolean[CAUSES.length];
        for (int k = 0; k < others; k++) {
            int other = Shares.draw(random.nextDouble(), weights);
            also[other] = other != main;
        }
        for (int k = 0; k < CAUSES.length; k++) {
            if (also[k]) {
                list.add(CAUSES[k]);
            }
        }
        household.otherCauses = list;
    }
}
