package org.santu.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;
import org.santu.catalog.AttributeType;

/** Rows in the binary format of COPY: what PostgreSQL takes without reading numbers from digits. For one thread. */
final class CopyBuffer {
    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BLOCK_BYTES = 1 << 16;
    private static final long DAY_OF_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long SECOND_OF_2000 = DAY_OF_2000 * 86_400;
    /** Beyond what PostgreSQL takes, and within a long of microseconds. */
    private static final long LAST_SECOND = 9_223_372_036_853L;

    private static final int EWKB_SRID = 0x20000000;
    private static final int WEB_MERCATOR = 3857;
    /** The order of the processors that PostgreSQL runs on, so that it copies positions as they are. */
    private static final byte LITTLE_ENDIAN = 1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final CoordinateSequence NOWHERE =
            new PackedCoordinateSequence.Double(new double[] {Double.NaN, Double.NaN}, 2, 0);
    private static final byte JSONB_VERSION = 1;

    private byte[] bytes = new byte[BLOCK_BYTES + (BLOCK_BYTES >> 2)];
    private int length;

    CopyBuffer() {
        bytes(HEAD);
    }

    boolean isFull() {
        return length >= BLOCK_BYTES;
    }

    int length() {
        return length;
    }

    void flushTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    void row(int columns) {
        room(2);
        ByteConverter.int2(bytes, length, columns);
        length += 2;
    }

    void end() {
        row(-1);
    }

    void none() {
        integer(-1);
    }

    void truth(boolean value) {
        integer(1);
        octet((byte) (value ? 1 : 0));
    }

    void uuid(UUID id) {
        integer(16);
        whole(id.getMostSignificantBits());
        whole(id.getLeastSignificantBits());
    }

    /** @param value of the class of the type, or text that is sealed; null is none */
    void value(AttributeType type, Object value) {
        if (value == null) {
            none();
            return;
        }
        switch (type) {
            case INTEGER -> {
                integer(8);
                whole((Long) value);
            }
            case DECIMAL -> {
                byte[] digits = ByteConverter.numeric((BigDecimal) value);
                integer(digits.length);
                bytes(digits);
            }
            case BOOLEAN -> truth((Boolean) value);
            case DATE -> {
                integer(4);
                // Beyond its years PostgreSQL says so itself.
                long day = ((LocalDate) value).toEpochDay() - DAY_OF_2000;
                integer((int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE - 1, day)));
            }
            case TIMESTAMP -> {
                integer(8);
                Instant instant = (Instant) value;
                long second = instant.getEpochSecond() - SECOND_OF_2000;
                long near = Math.max(-LAST_SECOND, Math.min(LAST_SECOND, second));
                whole(near * 1_000_000 + instant.getNano() / 1000);
            }
            case RECORDS -> text((String) value, true);
            case TEXT, CODE, CODES, REGION_CODE -> text((String) value, false);
        }
    }

    private void text(String text, boolean json) {
        room(4 + 1 + 3 * text.length());
        int start = length;
        length += 4;
        if (json) {
            bytes[length++] = JSONB_VERSION;
        }
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < end) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | point & 0x3F);
            } else {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            }
        }
        ByteConverter.int4(bytes, start, length - start - 4);
    }

    /** As EWKB of two dimensions in EPSG:4490; null is none. */
    void geometry(Geometry geometry) {
        ewkb(geometry, Wkb.SRID);
    }

    /** A geometry in EPSG:4490 as EWKB in EPSG:3857; null is none. */
    void inWebMercator(Geometry geometry) {
        ewkb(geometry, WEB_MERCATOR);
    }

    private void ewkb(Geometry geometry, int srid) {
        if (geometry == null) {
            none();
            return;
        }
        integer(0);
        int start = length;
        wkb(geometry, srid, true);
        ByteConverter.int4(bytes, start - 4, length - start);
    }

    private void wkb(Geometry geometry, int srid, boolean outermost) {
        octet(LITTLE_ENDIAN);
        head(type(geometry) | (outermost ? EWKB_SRID : 0));
        if (outermost) {
            head(srid);
        }
        if (geometry instanceof Point point) {
            positions(point.isEmpty() ? NOWHERE : point.getCoordinateSequence(), srid);
        } else if (geometry instanceof LineString line) {
            counted(line.getCoordinateSequence(), srid);
        } else if (geometry instanceof Polygon polygon) {
            head(polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing());
            if (!polygon.isEmpty()) {
                counted(polygon.getExteriorRing().getCoordinateSequence(), srid);
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                counted(polygon.getInteriorRingN(i).getCoordinateSequence(), srid);
            }
        } else {
            head(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                wkb(geometry.getGeometryN(i), srid, false);
            }
        }
    }

    private static int type(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> 1;
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING -> 2;
            case Geometry.TYPENAME_POLYGON -> 3;
            case Geometry.TYPENAME_MULTIPOINT -> 4;
            case Geometry.TYPENAME_MULTILINESTRING -> 5;
            case Geometry.TYPENAME_MULTIPOLYGON -> 6;
            default -> 7;
        };
    }

    private void counted(CoordinateSequence points, int srid) {
        head(points.size());
        positions(points, srid);
    }

    private void positions(CoordinateSequence points, int srid) {
        int count = points.size();
        room(16 * count);
        boolean projected = srid == WEB_MERCATOR;
        boolean flat = points instanceof PackedCoordinateSequence.Double && points.getDimension() == 2;
        double[] raw = flat ? ((PackedCoordinateSequence.Double) points).getRawCoordinates() : null;
        for (int i = 0; i < count; i++) {
            double x = flat ? raw[2 * i] : points.getX(i);
            double y = flat ? raw[2 * i + 1] : points.getY(i);
            DOUBLE.set(bytes, length, projected ? WebMercator.x(x) : x);
            DOUBLE.set(bytes, length + 8, projected ? WebMercator.y(y) : y);
            length += 16;
        }
    }

    /** A number of a geometry. */
    private void head(int value) {
        room(4);
        INT.set(bytes, length, value);
        length += 4;
    }

    private void integer(int value) {
        room(4);
        ByteConverter.int4(bytes, length, value);
        length += 4;
    }

    private void whole(long value) {
        room(8);
        ByteConverter.int8(bytes, length, value);
        length += 8;
    }

    private void octet(byte value) {
        room(1);
        bytes[length++] = value;
    }

    private void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int wanted) {
        if (bytes.length - length < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + wanted));
        }
    }
}
