package org.santu.exchange.out.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometry as GeoPackage keeps it: a head with the reference system and the box, then WKB. For one thread. */
final class GeoPackageGeometry {
    private static final int HEAD_BYTES = 8;
    private static final int BOX_BYTES = 32;
    /** Little-endian, with a box of x and y. */
    private static final byte FLAGS = 0b0000_0011;

    private final int srs;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    GeoPackageGeometry(int srs) {
        this.srs = srs;
    }

    /** @return null for null */
    byte[] bytes(Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        byte[] body = wkb.write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        ByteBuffer bytes =
                ByteBuffer.allocate(HEAD_BYTES + BOX_BYTES + body.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put(FLAGS).putInt(srs);
        bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
        bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
        return bytes.put(body).array();
    }
}
