package org.santu.photovoltaic.quota;

import java.util.ArrayList;
import java.util.List;

/** From capacities to answers with their reasons and the parts of the villages. */
final class Decisions {
    private static final double ENOUGH = 1e-6;

    private Decisions() {}

    /** @param full whether the grid point that it would be connected to takes no more */
    static QuotaPlan.Decision of(QuotaTerms terms, Application application, double given, int lifted, boolean full) {
        double kilowatts = given < ENOUGH ? 0 : given;
        Obstacle obstacle = Obstacle.of(application, terms);
        if (obstacle == null && kilowatts == 0) {
            obstacle = full ? Obstacle.GRID_FULL : Obstacle.SCARCE;
        } else if (kilowatts > 0 && kilowatts < application.kilowatts() - ENOUGH) {
            boolean byRule = kilowatts > terms.limited(application) - ENOUGH;
            obstacle = byRule ? Obstacle.RULE_SIZE : full ? Obstacle.GRID_FULL : Obstacle.PART;
        }
        double each = lifted == 0 ? 0 : kilowatts * terms.yuanPerKilowattYear(application) / lifted;
        return new QuotaPlan.Decision(
                application, kilowatts, lifted, each, obstacle, parts(application, kilowatts, lifted));
    }

    private static List<QuotaPlan.Part> parts(Application application, double kilowatts, int lifted) {
        List<QuotaPlan.Part> parts = new ArrayList<>();
        List<Share> shares = application.shares();
        if (application.isShared()) {
            double[] percents = shares.stream().mapToDouble(Share::percent).toArray();
            long[] households = WholeParts.of(lifted, percents);
            for (int k = 0; k < percents.length; k++) {
                parts.add(new QuotaPlan.Part(shares.get(k), kilowatts * percents[k] / 100, households[k]));
            }
        }
        return parts;
    }
}
