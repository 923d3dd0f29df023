package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class PackedWkbTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "POINT EMPTY",
                "LINESTRING (1 2, 3 4, 5 6)",
                "POLYGON ((0 0, 10 0, 10 10, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "POLYGON EMPTY",
                "MULTIPOINT (1 2, 3 4)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 10))",
                "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 0)), ((20 20, 30 20, 30 30, 20 20)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))"
            })
    void readsWhatPostGisWrites(String wkt) throws Exception {
        Geometry geometry = new WKTReader().read(wkt);
        byte[] little = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        byte[] big = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(geometry);
        assertThat(PackedWkb.read(little).equalsExact(geometry)).isTrue();
        assertThat(PackedWkb.read(big).equalsExact(geometry)).isTrue();
        assertThat(PackedWkb.read(little).getEnvelopeInternal()).isEqualTo(geometry.getEnvelopeInternal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POINT Z (1 2 3)", "LINESTRING Z (1 2 3, 4 5 6)"})
    void leavesMoreDimensionsToJts(String wkt) throws Exception {
        Geometry geometry = new WKTReader().read(wkt);
        assertThat(PackedWkb.read(new WKBWriter(3).write(geometry)).equalsExact(geometry))
                .isTrue();
    }
}
