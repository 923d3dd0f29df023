package org.santu.exchange.gpkg;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the binary geometry of GeoPackage: a head with flags and an envelope, then WKB. For one thread. */
final class GpkgGeometry {
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int EMPTY_FLAG = 0x10;
    private static final int EXTENDED_FLAG = 0x20;

    private final WKBReader wkb = new WKBReader();

    /** @return null for an empty one */
    Geometry read(byte[] bytes) throws ParseException {
        if (bytes.length < 8 || bytes[0] != 'G' || bytes[1] != 'P') {
            throw new ParseException("no GeoPackage geometry");
        }
        int flags = bytes[3];
        int envelope = flags >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length || (flags & EXTENDED_FLAG) != 0) {
            throw new ParseException("unknown kind of GeoPackage geometry");
        }
        int start = 8 + ENVELOPE_BYTES[envelope];
        if (bytes.length < start + 5) {
            throw new ParseException("too short");
        }
        if ((flags & EMPTY_FLAG) != 0) {
            return null;
        }
        byte[] body = new byte[bytes.length - start];
        System.arraycopy(bytes, start, body, 0, body.length);
        try {
            Geometry geometry = wkb.read(body);
            boolean endless = !Double.isFinite(geometry.getEnvelopeInternal().getWidth())
                    || !Double.isFinite(geometry.getEnvelopeInternal().getHeight());
            if (endless && !geometry.isEmpty()) {
                throw new ParseException("coordinates without end");
            }
            return geometry.isEmpty() ? null : geometry;
        } catch (StackOverflowError | RuntimeException e) {
            // Made to be read by nobody: thousands of collections in each other, rings of two points.
            throw new ParseException(e.getClass().getSimpleName());
        }
    }
}
