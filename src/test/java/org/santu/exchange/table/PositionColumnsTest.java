package org.santu.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.Finding;

class PositionColumnsTest {
    private final List<Finding> findings = new ArrayList<>();

    private String read(List<String> names, Object... values) {
        Geometry geometry = new PositionColumns(names).read(values, 1, findings);
        return geometry == null ? null : geometry.toText();
    }

    @Test
    void surveyorsCallTheNorthingX() {
        assertThat(read(List.of("X坐标", "Y坐标"), new BigDecimal("4305123.5"), new BigDecimal("38512345.25")))
                .isEqualTo("POINT (38512345.25 4305123.5)");
        assertThat(read(List.of("x", "y"), "512345.25", "4305123.5")).isEqualTo("POINT (512345.25 4305123.5)");
        assertThat(read(List.of("x", "y"), "4305123.5", "512345.25")).isEqualTo("POINT (512345.25 4305123.5)");
        assertThat(read(List.of("横坐标", "纵坐标"), "512345", "4305123")).isEqualTo("POINT (512345 4305123)");
    }

    @Test
    void whatStandsTheWrongWayRoundIsTurnedAndSaid() {
        assertThat(read(List.of("经度", "纬度"), "38.8", "114.2")).isEqualTo("POINT (114.2 38.8)");
        assertThat(findings).singleElement().extracting(Finding::code).isEqualTo("SANTU-IMPORT-AXES-TURNED");
    }

    /** They used to move villages into the Gulf of Guinea. */
    @Test
    void twoZerosAreNoPosition() {
        assertThat(read(List.of("经度", "纬度"), "0", "0.000000")).isNull();
        assertThat(read(List.of("坐标"), "0,0")).isNull();
        assertThat(findings)
                .extracting(Finding::code)
                .containsOnly("SANTU-IMPORT-ZERO-POSITION")
                .hasSize(2);
    }

    @Test
    void degreesMinutesAndSecondsAreRead() {
        assertThat(read(List.of("东经", "北纬"), "114°12′0″", "38 48 0")).isEqualTo("POINT (114.2 38.8)");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "114.2,38.8",
                "38.8,114.2",
                "(114.2；38.8)",
                "114.2 38.8",
                "E114.2 N38.8",
                "38°48′0″N, 114°12′0″E",
                "北纬38°48′ 东经114°12′"
            })
    void oneColumnMayHoldBoth(String text) {
        assertThat(read(List.of("名称", "坐标"), "甲", text)).isEqualTo("POINT (114.2 38.8)");
    }

    @Test
    void aHeadingMaySayTheCoordinateSystem() {
        PositionColumns columns = new PositionColumns(List.of("经度(GCJ-02)", "纬度(GCJ-02)"));
        assertThat(columns.exist()).isTrue();
        assertThat(columns.findCrs().orElseThrow().crs().name()).isEqualTo("GCJ-02");
        assertThat(new PositionColumns(List.of("wkt (EPSG:4490)"))
                        .findCrs()
                        .orElseThrow()
                        .crs()
                        .name())
                .isEqualTo("EPSG:4490");
        assertThat(new PositionColumns(List.of("经度(度)", "纬度(度)")).findCrs()).isEmpty();
        assertThat(new PositionColumns(List.of("经度(度)", "纬度(度)")).exist()).isTrue();
    }
}
