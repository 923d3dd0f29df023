package org.santu.photovoltaic.quota;

import java.util.ArrayList;
import java.util.List;

/**
 * How the income of stations is divided, year by year, while the modules age.
 *
 * @param collectivePercent for the village; null when no rule and no plan says how it is divided
 * @param publicPercent for public jobs and works; null likewise
 * @param restPercent for what else the rule names; null likewise
 * @param jobYuanPerMonth pay of a public job; null when it is not known
 * @param firstYearLossPercent of the yield, within the first year
 * @param degradationPercent of the yield, each year after it
 * @param years such as 20
 * @param later how it is divided from later years on, the earliest first; empty where nothing changes
 */
public record Distribution(
        Double collectivePercent,
        Double publicPercent,
        Double restPercent,
        Double jobYuanPerMonth,
        double firstYearLossPercent,
        double degradationPercent,
        int years,
        List<Later> later) {
    private static final int MONTHS = 12;

    public Distribution {
        later = List.copyOf(later);
    }

    /** The same in all years. */
    public Distribution(
            Double collectivePercent,
            Double publicPercent,
            Double restPercent,
            Double jobYuanPerMonth,
            double firstYearLossPercent,
            double degradationPercent,
            int years) {
        this(
                collectivePercent,
                publicPercent,
                restPercent,
                jobYuanPerMonth,
                firstYearLossPercent,
                degradationPercent,
                years,
                List.of());
    }

    /** How it is divided from a year on; null as in the first year. @param fromYear above 1 */
    public record Later(
            int fromYear, Double collectivePercent, Double publicPercent, Double restPercent, Double jobYuanPerMonth) {}

    /**
     * A year.
     *
     * @param number from 1
     * @param yuan paid for the power, whole
     * @param collectiveYuan with the two others exactly {@code yuan}; 0 for all three where nothing says how it is divided
     * @param jobs public jobs that are paid by it, whole; 0 when the pay is not known
     * @param yuanPerHousehold mean of those that were lifted
     * @param householdsOverLine of those that were lifted, who still are
     */
    public record Year(
            int number,
            double kilowattHours,
            long yuan,
            long collectiveYuan,
            long publicYuan,
            long restYuan,
            long jobs,
            double yuanPerHousehold,
            int householdsOverLine) {}

    /** What the yield of a year is of that of new modules, at the end of the year. */
    public double remaining(int year) {
        return (1 - firstYearLossPercent / 100) * Math.pow(1 - degradationPercent / 100, year - 1.0);
    }

    public boolean isKnown() {
        return collectivePercent != null;
    }

    private Later in(int year) {
        Later last = new Later(1, collectivePercent, publicPercent, restPercent, jobYuanPerMonth);
        for (Later each : later) {
            last = each.fromYear() <= year ? each : last;
        }
        return last;
    }

    /** The years of a whole plan. */
    public List<Year> of(QuotaPlan plan, QuotaTerms terms) {
        List<Year> list = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            double remaining = remaining(year);
            double hours = 0;
            int over = 0;
            for (QuotaPlan.Decision decision : plan.decisions()) {
                hours += decision.kilowatts() * decision.application().fullLoadHours();
                // Sizes are rounded when they are searched for: a ten-thousandth below the line is on it.
                over += decision.yuanPerHousehold() * remaining >= terms.incomeLineYuan() * (1 - 1e-4)
                        ? decision.households()
                        : 0;
            }
            list.add(year(year, hours * remaining, plan.households(), over, terms));
        }
        return list;
    }

    private Year year(int number, double kilowattHours, int households, int over, QuotaTerms terms) {
        long yuan = Math.round(kilowattHours * terms.yuanPerKilowattHour());
        Later rule = in(number);
        long[] parts = rule.collectivePercent() == null
                ? new long[3]
                : WholeParts.of(yuan, rule.collectivePercent(), rule.publicPercent(), rule.restPercent());
        double toHouseholds = yuan * terms.householdPercent() / 100;
        return new Year(
                number,
                kilowattHours,
                yuan,
                parts[0],
                parts[1],
                parts[2],
                rule.jobYuanPerMonth() == null ? 0 : (long) Math.floor(parts[1] / (MONTHS * rule.jobYuanPerMonth())),
                households == 0 ? 0 : toHouseholds / households,
                over);
    }
}
