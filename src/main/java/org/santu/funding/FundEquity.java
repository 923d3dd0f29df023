package org.santu.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santu.equity.Equity;
import org.santu.equity.Share;
import org.santu.funding.plan.Project;

/**
 * How evenly money reaches the people of townships and of villages: poor ones where any are known, else those on the register, else all.
 */
final class FundEquity {
    private static final int COUNTY_DIGITS = 6;

    private final List<Township> townships;
    private final Map<String, Double> villages = new LinkedHashMap<>();
    private final Map<String, Double> peopleOfVillages = new HashMap<>();
    private final String people;

    FundEquity(List<Township> townships, List<VillagePeople> villagePeople) {
        this.townships = townships;
        people = List.of(Township.POOR_PEOPLE, "registeredPeople", "population").stream()
                .filter(name -> townships.stream().anyMatch(each -> each.indicator(name) > 0))
                .findFirst()
                .orElse(Township.POOR_PEOPLE);
        for (VillagePeople village : villagePeople) {
            if (village.people(people) > 0) {
                villages.merge(village.code(), village.people(people), Double::sum);
                peopleOfVillages.merge(village.township(), village.people(people), Double::sum);
            }
        }
    }

    /** The indicator that counts as people. */
    String people() {
        return people;
    }

    /** Gini, Theil and Lorenz curve of townships; empty when there is nothing to share or nobody to share it. */
    Map<String, Object> of(Map<String, Long> yuan) {
        List<Share> shares = new ArrayList<>();
        double sum = 0;
        for (Township township : townships) {
            double amount = yuan.getOrDefault(township.code(), 0L);
            if (township.indicator(people) > 0) {
                shares.add(new Share(county(township.code()), township.indicator(people), amount));
                sum += amount;
            }
        }
        Map<String, Object> found = new LinkedHashMap<>();
        if (sum > 0) {
            Equity.Theil theil = Equity.theil(shares);
            found.put("gini", Equity.gini(shares));
            found.put("theil", theil.total());
            found.put("theilWithinCounties", theil.within());
            found.put("theilBetweenCounties", theil.between());
            found.put("lorenz", Equity.lorenz(shares));
        }
        return found;
    }

    /**
     * The same of villages, split by their townships and counties. What a project of a whole township gets counts as even among its people.
     *
     * @param yuan by the region of the projects
     * @return empty when there is nothing to share; {@code leftOutYuan} went where nobody is known to live
     */
    Map<String, Object> ofVillages(Map<String, Long> yuan) {
        Map<String, Double> got = new HashMap<>();
        long leftOut = 0;
        for (Map.Entry<String, Long> given : yuan.entrySet()) {
            String place = given.getKey();
            String township = place.substring(0, Math.min(Project.TOWNSHIP_DIGITS, place.length()));
            if (villages.containsKey(place)) {
                got.merge(place, (double) given.getValue(), Double::sum);
            } else if (place.equals(township) && peopleOfVillages.containsKey(township)) {
                double perHead = given.getValue() / peopleOfVillages.get(township);
                villages.forEach((code, heads) -> {
                    if (code.startsWith(township)) {
                        got.merge(code, perHead * heads, Double::sum);
                    }
                });
            } else {
                leftOut += given.getValue();
            }
        }
        Map<String, Object> found = new LinkedHashMap<>();
        if (!got.isEmpty()) {
            Equity.Theil byTownship = Equity.theil(shares(got, Project.TOWNSHIP_DIGITS));
            Equity.Theil byCounty = Equity.theil(shares(got, COUNTY_DIGITS));
            found.put("count", villages.size());
            found.put("gini", Equity.gini(shares(got, COUNTY_DIGITS)));
            found.put("theil", byTownship.total());
            found.put("theilWithinTownships", byTownship.within());
            found.put("theilBetweenTownships", byTownship.between());
            found.put("theilWithinCounties", byCounty.within());
            found.put("theilBetweenCounties", byCounty.between());
            found.put("leftOutYuan", leftOut);
        }
        return found;
    }

    private List<Share> shares(Map<String, Double> got, int digits) {
        List<Share> shares = new ArrayList<>();
        villages.forEach((code, heads) -> shares.add(
                new Share(code.substring(0, Math.min(digits, code.length())), heads, got.getOrDefault(code, 0.0))));
        return shares;
    }

    private static String county(String code) {
        return code.substring(0, Math.min(COUNTY_DIGITS, code.length()));
    }
}
