package org.santu.app;

import org.geotools.referencing.CRS;
import org.slf4j.LoggerFactory;

/** The first look into the EPSG database takes more than a second; we take it while the rest starts. */
final class EpsgWarmUp {
    private EpsgWarmUp() {}

    static void begin() {
        Thread thread = new Thread(EpsgWarmUp::look, "epsg-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void look() {
        try {
            CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode("EPSG:3857", true), true);
        } catch (Exception e) {
            LoggerFactory.getLogger(EpsgWarmUp.class).warn("The EPSG database does not answer", e);
        }
    }
}
