package org.santu.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santu.equity.Equity;
import org.santu.equity.Share;

/** How evenly money reaches the people of townships: poor ones where any are known, else those on the register, else all. */
final class FundEquity {
    private static final int COUNTY_DIGITS = 6;

    private final List<Township> townships;
    private final String people;

    FundEquity(List<Township> townships) {
        this.townships = townships;
        people = List.of(Township.POOR_PEOPLE, "registeredPeople", "population").stream()
                .filter(name -> townships.stream().anyMatch(each -> each.indicator(name) > 0))
                .findFirst()
                .orElse(Township.POOR_PEOPLE);
    }

    /** The indicator that counts as people. */
    String people() {
        return people;
    }

    /** Gini, Theil and Lorenz curve; empty when there is nothing to share or nobody to share it. */
    Map<String, Object> of(Map<String, Long> yuan) {
        List<Share> shares = new ArrayList<>();
        double sum = 0;
        for (Township township : townships) {
            double amount = yuan.getOrDefault(township.code(), 0L);
            if (township.indicator(people) > 0) {
                String county = township.code()
                        .substring(0, Math.min(COUNTY_DIGITS, township.code().length()));
                shares.add(new Share(county, township.indicator(people), amount));
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
}
