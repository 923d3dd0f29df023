package org.santu.photovoltaic.yield;

/**
 * The performance factor K of GB 50797-2012, section 6.6: a product of eight factors, each about 1 or below, but for the tilt in a northern winter.
 *
 * @param moduleType correction for the kind of module
 * @param tilt light on the tilted plane against light on the level ground; left at 1 where it is computed month by month
 * @param availability share of the time that the station runs
 * @param lightUse share of light that is not lost by shade and reflection
 * @param inverter efficiency of the inverters
 * @param lines what lines and transformers leave
 * @param soiling what dust leaves
 * @param conversion correction of the modules' efficiency by heat and age
 */
public record PerformanceFactor(
        double moduleType,
        double tilt,
        double availability,
        double lightUse,
        double inverter,
        double lines,
        double soiling,
        double conversion) {
    public PerformanceFactor {
        for (double factor :
                new double[] {moduleType, tilt, availability, lightUse, inverter, lines, soiling, conversion}) {
            if (!(factor > 0 && factor <= 5)) {
                throw new IllegalArgumentException("factor " + factor);
            }
        }
    }

    /** The product of the eight. */
    public double product() {
        return moduleType * tilt * availability * lightUse * inverter * lines * soiling * conversion;
    }

    public PerformanceFactor withTilt(double other) {
        return new PerformanceFactor(moduleType, other, availability, lightUse, inverter, lines, soiling, conversion);
    }

    /**
     * {@code Ep = HA * PAZ / ES * K}.
     *
     * @param irradiation HA, kWh/m² on the level ground
     * @param kilowatts PAZ
     * @return Ep in kWh; ES is 1 kWh/m²
     */
    public double kilowattHours(double irradiation, double kilowatts) {
        return irradiation * kilowatts * product();
    }
}
