package org.santu.photovoltaic.yield;

import java.time.YearMonth;
import org.santu.photovoltaic.solar.PerezSky;
import org.santu.photovoltaic.solar.TiltedIrradiance;

/**
 * The light of a month at a place, moment by moment, from its sum on level ground.
 *
 * <p>Five days stand for the month, and on each of them ten skies from dark to bright ({@link DailyClearness}). A day's diffuse part
 * follows from its clearness after Erbs, Klein and Duffie, unless the month's diffuse or direct light is known: then all days are
 * brought to it. For each moment the skies are summed, which {@link PerezSky} allows, so that many planes can be asked at little cost.
 */
final class MonthSky {
    private static final int DAYS = 5;
    private static final int SKIES = 10;
    private static final int HALF_STEPS = 48;
    private static final int ANY_COMMON_YEAR = 2023;

    /**
     * Two moments, as long before noon as after it.
     *
     * @param zenithDegrees of the sun
     * @param fromSouthDegrees where the sun stands, to the east before noon and to the west after it
     * @param direct kWh/m² of each of the two on a mean day, on a plane that looks at the sun; so are the others
     */
    record Moment(double zenithDegrees, double fromSouthDegrees, double direct, double global, PerezSky sky) {}

    private final SunDay[] days = new SunDay[DAYS];
    private final double[] clearness;
    private final double[][] shares = new double[DAYS][SKIES];
    private final double[] courses = new double[DAYS];
    private final double[] coursesOfDiffuse = new double[DAYS];
    private final double level;

    private MonthSky(int month, double latitudeDegrees, double daily) {
        YearMonth of = YearMonth.of(ANY_COMMON_YEAR, month);
        double outside = 0;
        for (int day = 0; day < DAYS; day++) {
            double inMonth = (day + 0.5) / DAYS * of.lengthOfMonth() - 0.5;
            days[day] = SunDay.of(of.atDay(1).getDayOfYear() + inMonth, latitudeDegrees);
            outside += days[day].extraterrestrial() / DAYS;
        }
        level = daily;
        clearness = DailyClearness.of(daily / outside, SKIES);
        for (int day = 0; day < DAYS; day++) {
            for (int step = 0; step < HALF_STEPS; step++) {
                double hour = hour(days[day], step);
                courses[day] += 2 * days[day].courseOfAll(hour);
                coursesOfDiffuse[day] += 2 * days[day].courseOfDiffuse(hour);
            }
            double sunset = Math.toDegrees(days[day].sunset());
            for (int sky = 0; sky < SKIES; sky++) {
                shares[day][sky] = TiltedIrradiance.diffuseShareOfDay(clearness[sky], sunset);
            }
        }
    }

    /**
     * @param month 1 to 12
     * @param daily kWh/m² and day on the level ground
     */
    static Moment[] of(int month, double latitudeDegrees, double daily) {
        MonthSky sky = new MonthSky(month, latitudeDegrees, daily);
        return sky.moments(sky.shares);
    }

    /** @param diffuse kWh/m² and day of it from the whole sky */
    static Moment[] ofDiffuse(int month, double latitudeDegrees, double daily, double diffuse) {
        MonthSky sky = new MonthSky(month, latitudeDegrees, daily);
        return daily > 0 ? sky.moments(sky.brought(Math.min(1, diffuse / daily))) : sky.moments(sky.shares);
    }

    /** @param direct kWh/m² and day on a plane that follows the sun */
    static Moment[] ofDirect(int month, double latitudeDegrees, double daily, double direct) {
        MonthSky sky = new MonthSky(month, latitudeDegrees, daily);
        double most = 1;
        double least = 0;
        for (int halved = 0; halved < 30; halved++) {
            double share = (most + least) / 2;
            double found = 0;
            for (Moment moment : sky.moments(sky.brought(share))) {
                found += 2 * moment.direct();
            }
            if (found > direct) {
                least = share;
            } else {
                most = share;
            }
        }
        return sky.moments(sky.brought((most + least) / 2));
    }

    /** All days more diffuse or less, so that the month has this share of diffuse light. */
    private double[][] brought(double share) {
        double all = 0;
        double diffuse = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int sky = 0; sky < SKIES; sky++) {
                double light = clearness[sky] * days[day].extraterrestrial();
                all += light;
                diffuse += light * shares[day][sky];
            }
        }
        double now = all > 0 ? diffuse / all : 1;
        double[][] brought = new double[DAYS][SKIES];
        for (int day = 0; day < DAYS; day++) {
            for (int sky = 0; sky < SKIES; sky++) {
                double each = shares[day][sky];
                brought[day][sky] = share < now ? each * share / now : 1 - (1 - each) * (1 - share) / (1 - now);
            }
        }
        return brought;
    }

    private Moment[] moments(double[][] diffuseShares) {
        Moment[] moments = new Moment[level > 0 ? DAYS * HALF_STEPS : 0];
        for (int k = 0; k < moments.length; k++) {
            moments[k] = moment(k / HALF_STEPS, k % HALF_STEPS, diffuseShares[k / HALF_STEPS]);
        }
        return moments;
    }

    private static double hour(SunDay day, int step) {
        return (step + 0.5) / HALF_STEPS * day.sunset();
    }

    private Moment moment(int which, int step, double[] diffuseShares) {
        SunDay day = days[which];
        double hour = hour(day, step);
        double hours = day.sunset() / HALF_STEPS * 12 / Math.PI;
        double watts = 1000 / hours;
        double course = day.courseOfAll(hour) / courses[which];
        double courseOfDiffuse = day.courseOfDiffuse(hour) / coursesOfDiffuse[which];
        double cosZenith = day.cosZenith(hour);
        double zenith = Math.toDegrees(Math.acos(cosZenith));
        boolean up = cosZenith > TiltedIrradiance.LEAST_COS_ZENITH;
        double direct = 0;
        double global = 0;
        double aroundSun = 0;
        double dome = 0;
        double horizon = 0;
        for (int sky = 0; sky < SKIES; sky++) {
            double ofDay = clearness[sky] * day.extraterrestrial();
            double all = ofDay * course * watts;
            double diffuse = Math.min(all, ofDay * diffuseShares[sky] * courseOfDiffuse * watts);
            double beam = up ? (all - diffuse) / cosZenith : 0;
            PerezSky seen = up ? PerezSky.of(diffuse, beam, day.normal(), zenith) : PerezSky.even(diffuse);
            direct += beam;
            global += all;
            aroundSun += seen.aroundSun();
            dome += seen.dome();
            horizon += seen.horizon();
        }
        double toMean = hours / 1000 / SKIES / DAYS;
        return new Moment(
                zenith,
                day.azimuthDegrees(hour) - 180,
                direct * toMean,
                global * toMean,
                new PerezSky(aroundSun * toMean, dome * toMean, horizon * toMean));
    }
}
