package org.santu.photovoltaic.quota;

/**
 * What the plan has to heed.
 *
 * @param quotaKilowatts to be given out at most
 * @param budgetYuan null for no limit
 * @param landMu null for no limit
 * @param squareMetresPerKilowatt land that a kW takes
 * @param yuanPerKilowatt what a kW costs
 * @param yuanPerKilowattHour what is paid for power
 * @param incomeLineYuan that lifts a household, per year
 * @param householdPercent share of the income that reaches households
 * @param villageKilowattsPerHousehold at least, for village and joint stations
 * @param centralisedKilowattsPerHousehold at least, for centralised stations
 * @param mostVillageKilowatts for one village station
 * @param leastKilowatts below which no station is worth building
 * @param townshipKilowatts that each township gets at least, as far as it has stations that may be built
 * @param mostGridMetres null for no limit
 * @param approvalAllowed whether stations may be planned whose land still needs approval
 * @param timeLimitSeconds for each calculation
 * @param objective what is to be made as good as it can
 * @param leastHouseholds that {@link Objective#COST} lifts; null for as many as can be lifted
 * @param nearGrid for village stations near the grid, which may be larger; null where nobody has told what near is
 */
public record QuotaTerms(
        double quotaKilowatts,
        Double budgetYuan,
        Double landMu,
        double squareMetresPerKilowatt,
        double yuanPerKilowatt,
        double yuanPerKilowattHour,
        double incomeLineYuan,
        double householdPercent,
        double villageKilowattsPerHousehold,
        double centralisedKilowattsPerHousehold,
        double mostVillageKilowatts,
        double leastKilowatts,
        double townshipKilowatts,
        Double mostGridMetres,
        boolean approvalAllowed,
        double timeLimitSeconds,
        Objective objective,
        Integer leastHouseholds,
        NearGrid nearGrid) {
    private static final double SQUARE_METRES_PER_MU = 2000.0 / 3;

    /** @param metres up to which a station is near @param mostKilowatts for one that is */
    public record NearGrid(double metres, double mostKilowatts) {}

    /** For as many households as possible. */
    public QuotaTerms(
            double quotaKilowatts,
            Double budgetYuan,
            Double landMu,
            double squareMetresPerKilowatt,
            double yuanPerKilowatt,
            double yuanPerKilowattHour,
            double incomeLineYuan,
            double householdPercent,
            double villageKilowattsPerHousehold,
            double centralisedKilowattsPerHousehold,
            double mostVillageKilowatts,
            double leastKilowatts,
            double townshipKilowatts,
            Double mostGridMetres,
            boolean approvalAllowed,
            double timeLimitSeconds) {
        this(
                quotaKilowatts,
                budgetYuan,
                landMu,
                squareMetresPerKilowatt,
                yuanPerKilowatt,
                yuanPerKilowattHour,
                incomeLineYuan,
                householdPercent,
                villageKilowattsPerHousehold,
                centralisedKilowattsPerHousehold,
                mostVillageKilowatts,
                leastKilowatts,
                townshipKilowatts,
                mostGridMetres,
                approvalAllowed,
                timeLimitSeconds,
                Objective.HOUSEHOLDS,
                null,
                null);
    }

    public double muPerKilowatt() {
        return squareMetresPerKilowatt / SQUARE_METRES_PER_MU;
    }

    /** Land that a kW of a station takes; none on roofs. */
    public double muPerKilowatt(Application application) {
        return application.isOnRoofs() ? 0 : muPerKilowatt();
    }

    /** The same with another objective. */
    public QuotaTerms aimingAt(Objective other, Integer households) {
        return new QuotaTerms(
                quotaKilowatts,
                budgetYuan,
                landMu,
                squareMetresPerKilowatt,
                yuanPerKilowatt,
                yuanPerKilowattHour,
                incomeLineYuan,
                householdPercent,
                villageKilowattsPerHousehold,
                centralisedKilowattsPerHousehold,
                mostVillageKilowatts,
                leastKilowatts,
                townshipKilowatts,
                mostGridMetres,
                approvalAllowed,
                timeLimitSeconds,
                other,
                households,
                nearGrid);
    }

    /** What a kW of a station brings to households in a year. */
    public double yuanPerKilowattYear(Application application) {
        return application.fullLoadHours() * yuanPerKilowattHour * householdPercent / 100;
    }

    /** The capacity that lifts one household: by rule, or more where that does not earn enough. */
    public double kilowattsPerHousehold(Application application) {
        double byRule = application.isCentralised() ? centralisedKilowattsPerHousehold : villageKilowattsPerHousehold;
        return Math.max(byRule, incomeLineYuan / yuanPerKilowattYear(application));
    }

    /** Whole households that so much of a station lifts. */
    public int lifted(Application application, double kilowatts) {
        return (int)
                Math.min(application.households(), Math.floor(kilowatts / kilowattsPerHousehold(application) + 1e-6));
    }

    /** The most that the application may get, before anything is shared out; 0 when it may not be built. */
    public double mostKilowatts(Application application) {
        return Obstacle.of(application, this) == null ? limited(application) : 0;
    }

    /** The size by rule, whatever stands against it. */
    double limited(Application application) {
        return application.kind().equals("village")
                ? Math.min(application.kilowatts(), mostByRule(application))
                : application.kilowatts();
    }

    /** What a village station may have at most by rule: more where the grid is near. */
    public double mostByRule(Application application) {
        boolean near =
                nearGrid != null && application.gridMetres() != null && application.gridMetres() <= nearGrid.metres();
        return near ? Math.max(mostVillageKilowatts, nearGrid.mostKilowatts()) : mostVillageKilowatts;
    }

    /** The same with other limits. */
    QuotaTerms limitedTo(double quota, Double budget, Double land) {
        return limitedTo(quota, budget, land, timeLimitSeconds);
    }

    /** The same with less time. */
    QuotaTerms within(double seconds) {
        return limitedTo(quotaKilowatts, budgetYuan, landMu, Math.min(seconds, timeLimitSeconds));
    }

    private QuotaTerms limitedTo(double quota, Double budget, Double land, double seconds) {
        return new QuotaTerms(
                quota,
                budget,
                land,
                squareMetresPerKilowatt,
                yuanPerKilowatt,
                yuanPerKilowattHour,
                incomeLineYuan,
                householdPercent,
                villageKilowattsPerHousehold,
                centralisedKilowattsPerHousehold,
                mostVillageKilowatts,
                leastKilowatts,
                townshipKilowatts,
                mostGridMetres,
                approvalAllowed,
                seconds,
                objective,
                leastHouseholds,
                nearGrid);
    }

    QuotaTerms with(double moreKilowatts, double moreMu, double moreYuan) {
        return limitedTo(
                quotaKilowatts + moreKilowatts,
                budgetYuan == null ? null : Double.valueOf(budgetYuan + moreYuan),
                landMu == null ? null : Double.valueOf(landMu + moreMu));
    }
}
