package org.santu.ogc.wms;

import org.locationtech.jts.geom.Envelope;
import org.santu.ogc.ServedCrs;
import org.santu.problem.http.NumberList;

/** Boxes in requests and answers: version 1.3.0 writes them in the order of axes of the register, 1.1.1 always x first. */
final class WmsBox {
    private WmsBox() {}

    /** The reference system of a request. */
    static ServedCrs readCrs(WmsParameters parameters, WmsVersion version) {
        String parameter = version.crsParameter();
        String name = parameters.get(parameter);
        return ServedCrs.find(name)
                .orElseThrow(() -> WmsException.of(ServiceCode.INVALID_CRS, parameter, "SANTU-WMS-CRS", name));
    }

    /** @return x to the east, y to the north, whatever the order in the request */
    static Envelope read(ServedCrs crs, WmsParameters parameters, WmsVersion version) {
        String text = parameters.get("BBOX");
        double[] numbers = NumberList.parse(text)
                .filter(each -> each.length >= 4)
                .orElseThrow(() -> WmsException.wrong("BBOX", text));
        if (numbers.length != 4 || numbers[0] >= numbers[2] || numbers[1] >= numbers[3]) {
            throw WmsException.of(null, "BBOX", "SANTU-WMS-BBOX", text);
        }
        return swaps(crs, version)
                ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
                : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
    }

    /** The box as the version writes it: smaller x, smaller y, larger x, larger y in its own order of axes. */
    static double[] write(ServedCrs crs, Envelope box, WmsVersion version) {
        return swaps(crs, version)
                ? new double[] {box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX()}
                : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    private static boolean swaps(ServedCrs crs, WmsVersion version) {
        return crs.northFirst() && version == WmsVersion.V1_3_0;
    }
}
