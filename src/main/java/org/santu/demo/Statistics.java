package org.santu.demo;

import java.util.List;

/** What the village and site layers must say so that they agree with the household layer. */
final class Statistics {
    static final int FIRST_YEAR = 2014;
    static final int LAST_YEAR = 2025;

    /** Sums over the listed households of one village. */
    static final class OfVillage {
        int registeredHouseholds;
        int registeredPeople;
        int poorHouseholds;
        int poorPeople;
        int listedPeople;
        int tapWater;
        int safeHouses;
        double arableMu;
        final int[] poorHouseholdsAtEnd = new int[LAST_YEAR - FIRST_YEAR + 1];
        final int[] poorPeopleAtEnd = new int[LAST_YEAR - FIRST_YEAR + 1];
    }

    /** Sums over the households that go to one site. */
    static final class OfSite {
        int households;
        int people;
        int movedHouseholds;
        int movedPeople;
        double newArea;
        double reclaimedArea;
    }

    final OfVillage[] village;
    final OfSite[][] site;

    Statistics(Register register, List<Village> villages, int counties) {
        village = new OfVillage[villages.size()];
        site = new OfSite[counties][RelocationPlan.SITES];
        for (OfSite[] ofCounty : site) {
            for (int k = 0; k < ofCounty.length; k++) {
                ofCounty[k] = new OfSite();
            }
        }
        villages.parallelStream().forEach(v -> village[v.number()] = count(register.households(v)));
    }

    private OfVillage count(List<Household> households) {
        OfVillage sum = new OfVillage();
        for (Household household : households) {
            sum.listedPeople += household.people();
            sum.tapWater += household.tapWater ? 1 : 0;
            sum.safeHouses += "A".equals(household.houseGrade) || "B".equals(household.houseGrade) ? 1 : 0;
            sum.arableMu += household.arableMu;
            if (household.isRegistered()) {
                sum.registeredHouseholds++;
                sum.registeredPeople += household.people();
            }
            if (household.isStillPoor()) {
                sum.poorHouseholds++;
                sum.poorPeople += household.people();
            }
            for (int k = 0; k < sum.poorHouseholdsAtEnd.length; k++) {
                if (household.wasPoorAtEndOf(FIRST_YEAR + k)) {
                    sum.poorHouseholdsAtEnd[k]++;
                    sum.poorPeopleAtEnd[k] += household.people();
                }
            }
            if (household.relocation != null && household.relocation.site >= 0) {
                count(household);
            }
        }
        return sum;
    }

    private void count(Household household) {
        OfSite sum = site[household.village.county()][household.relocation.site];
        synchronized (sum) {
            sum.households++;
            sum.people += household.people();
            sum.newArea += household.relocation.newArea;
            sum.reclaimedArea += household.relocation.reclaimedArea;
            if (household.relocation.moved != null) {
                sum.movedHouseholds++;
                sum.movedPeople += household.people();
            }
        }
    }
}
