package org.santu.photovoltaic.yield;

import java.util.function.DoubleUnaryOperator;
import org.santu.photovoltaic.solar.Surface;

/** Light on tilted planes in the mean of a month, for any plane and horizon. */
final class TiltedMonth {
    private final MonthSky.Moment[] moments;

    TiltedMonth(MonthSky.Moment[] moments) {
        this.moments = moments;
    }

    /**
     * @param horizonDegrees height of the horizon by azimuth from north over east; the sun behind it gives no direct light, and the
     *     sky around it is hidden too
     * @return kWh/m² and day on the plane
     */
    double tilted(Surface surface, DoubleUnaryOperator horizonDegrees) {
        double half = (1 - Math.cos(Math.toRadians(surface.tiltDegrees()))) / 2;
        double sum = 0;
        for (MonthSky.Moment moment : moments) {
            for (int side = -1; side <= 1; side += 2) {
                double azimuth = 180 + side * moment.fromSouthDegrees();
                boolean behind = 90 - moment.zenithDegrees() < horizonDegrees.applyAsDouble(azimuth);
                double cosIncidence = behind ? 0 : surface.cosIncidence(moment.zenithDegrees(), azimuth);
                double ground = behind ? moment.sky().dome() : moment.global();
                sum += moment.direct() * cosIncidence
                        + moment.sky().on(surface, cosIncidence)
                        + ground * surface.albedo() * half;
            }
        }
        return sum;
    }
}
