package org.santu.photovoltaic.quota;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is left of quota, land, money and grid while capacities are given out. For one thread. */
final class Spread {
    private static final double ENOUGH = 1e-6;

    private final List<Application> applications;
    private final QuotaTerms terms;
    private final Map<String, Double> spare;
    private double quota;
    private double land;
    private double money;

    Spread(List<Application> applications, Map<String, Double> spare, QuotaTerms terms) {
        this.applications = applications;
        this.terms = terms;
        this.spare = new HashMap<>(spare);
        this.quota = terms.quotaKilowatts();
        this.land = terms.landMu() == null ? Double.POSITIVE_INFINITY : terms.landMu();
        this.money = terms.budgetYuan() == null ? Double.POSITIVE_INFINITY : terms.budgetYuan();
    }

    /** How much a station may have more, whatever it has already. */
    double room(int k, boolean built) {
        Application application = applications.get(k);
        double left = quota;
        double mu = terms.muPerKilowatt(application);
        left = mu > 0 ? Math.min(left, land / mu) : left;
        double yuan = money - (built ? 0 : application.connectionYuan());
        left = Math.min(left, yuan / terms.yuanPerKilowatt());
        Double free = application.gridPoint() == null ? null : spare.get(application.gridPoint());
        return Math.max(0, free == null ? left : Math.min(left, free));
    }

    void take(int k, double kilowatts, boolean built) {
        Application application = applications.get(k);
        quota -= kilowatts;
        land -= kilowatts * terms.muPerKilowatt(application);
        money -= kilowatts * terms.yuanPerKilowatt() + (built ? 0 : application.connectionYuan());
        if (application.gridPoint() != null) {
            spare.computeIfPresent(application.gridPoint(), (point, free) -> free - kilowatts);
        }
    }

    /** What no household needs goes to stations that are built anyway, in their order; where money is saved, to nobody. */
    double[] rest(double[] kilowatts) {
        double[] given = Arrays.copyOf(kilowatts, kilowatts.length);
        if (terms.objective() == Objective.COST) {
            return given;
        }
        for (int k = 0; k < given.length; k++) {
            if (given[k] > ENOUGH) {
                take(k, given[k], false);
            }
        }
        for (int k = 0; k < given.length && quota > ENOUGH; k++) {
            if (given[k] > ENOUGH) {
                double more = Math.min(room(k, true), terms.mostKilowatts(applications.get(k)) - given[k]);
                if (more > ENOUGH) {
                    given[k] += more;
                    take(k, more, true);
                }
            }
        }
        return given;
    }
}
