package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.problem.SantuException;
import org.santu.testing.TestStore;

class UserFilterTest {
    private static TestStore store;

    @BeforeAll
    static void fillStore() {
        store = TestStore.create(SampleLayer.CATALOG);
        FeatureEdits edits = store.everything().edits("sample");
        GeometryFactory factory = new GeometryFactory();
        edits.insert(Map.of(
                "region_code", "130633", "name", "张三", "title", "O'Brien", "people", 3, "visited", "2020-01-01"));
        edits.insert(Map.of(
                "region_code",
                "130633",
                "name",
                "李四",
                "title",
                "100%",
                "people",
                5,
                "visited",
                "2020-06-30",
                "measured",
                "2021-06-30T12:00:00Z",
                "geom",
                factory.createPoint(new Coordinate(115.5, 39.3))));
        edits.insert(Map.of("region_code", "130624", "name", "王五", "title", "a\\b", "income", "2.5"));
    }

    @AfterAll
    static void dropStore() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "people > 3 | 1",
                "people >= 3 AND people < 5 | 1",
                "title = 'O''Brien' | 1",
                "title LIKE '100\\%' | 1",
                "name ILIKE '张%' | 1",
                "people IS NULL | 1",
                "NOT (people = 3) | 2",
                "people <> 3 | 2",
                "name IN ('张三', '王五') | 2",
                "region_code LIKE '130633%' | 2",
                "visited > '2020-03-01' | 1",
                "visited = '2020-01-01' | 1",
                "visited AFTER 2020-03-01T00:00:00Z | 1",
                "visited BEFORE 2020-03-01T00:00:00Z | 1",
                "visited BETWEEN '2020-01-01' AND '2020-01-31' | 1",
                "measured >= '2021-06-30' | 1",
                "BBOX(geom, 115, 39, 116, 40) | 1",
                "BBOX(geom, 12800000, 4700000, 12900000, 4800000, 'EPSG:3857') | 1",
                "INTERSECTS(geom, POLYGON((115 39, 116 39, 116 40, 115 40, 115 39))) | 1",
                "INTERSECTS(geom, SRID=3857;POINT(0 0)) | 0",
                "strToUpperCase(title) = 'O''BRIEN' | 1",
                "strLength(name) = 2 | 3",
                "income = 2.5 | 1",
                "people + 1 = 4 | 1",
                "INCLUDE | 3",
                "EXCLUDE | 0",
                "people = '3' | 1",
                "DWITHIN(geom, POINT(115.5 39.301), 115, meters) | 1",
                "DWITHIN(geom, POINT(115.5 39.301), 105, meters) | 0",
                "DWITHIN(geom, POINT(115.501 39.3), 0.09, kilometers) | 1",
                "NOT (DWITHIN(geom, POINT(115.5 39.3), 10, meters)) | 2",
                "(people = 3 OR people = 5) AND NOT name = '张三' | 1"
            })
    void conditionsFindWhatTheySay(String text, int count) throws Exception {
        Filter filter = UserFilter.parse(SampleLayer.LAYER, text);
        assertThat(store.everything().getFeatureSource("sample").getCount(new Query("sample", filter)))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime.exec('id') = 1",
                "env('x') = 1",
                "\"env\"('x') = 1",
                "jsonPointer(name, '/a') = 'b'",
                "property('name') = 'x'",
                "Vocab(name, 'file:///etc/passwd') = 'x'",
                "queryCollection('sample','name','INCLUDE') = 1",
                "BBOX(buffer(geom, 1), 0, 0, 1, 1)",
                "people = env ('x')",
                "dateParse('yyyy', name) = 1",
                "people = 3 OR Interpolate(people, 1, 2) = 1"
            })
    void otherFunctionsAreRefusedBeforeTheyAreMade(String text) {
        assertCode("SANTU-FILTER-FUNCTION", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec(java.lang.Runtime.getRuntime(),'id')=1",
                "secret = 1",
                "\"name; DROP TABLE layer.sample\" = 1",
                "\"a/b\" = 1",
                "\"@id\" = 1",
                "\"*\" = 1",
                "geom_3857 IS NULL",
                "\"members[1]\" = 1",
                "layer.sample = 1",
                "name = other"
            })
    void otherNamesAreRefused(String text) {
        assertThatThrownBy(() -> UserFilter.parse(SampleLayer.LAYER, text))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        e -> assertThat(e.code())
                                .isIn("SANTU-FILTER-PROPERTY", "SANTU-FILTER-FUNCTION", "SANTU-FILTER-SYNTAX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = ",
                "name = 'x",
                "1; DROP TABLE layer.sample",
                "name = 'x' --",
                "name LIKE 'a\\'",
                "visited = 'yesterday'",
                "'",
                "((",
                "name = 'a' OR",
                "name = \u0000",
                "INTERSECTS(geom, POLYGON((0 0, 1 1)))"
            })
    void whatIsNoConditionIsSaidSo(String text) {
        assertCode("SANTU-FILTER-SYNTAX", text);
    }

    @Test
    void metresAreNeverTakenForDegrees() {
        Filter filter =
                UserFilter.parse(SampleLayer.LAYER, "strLength(name) = 9 OR DWITHIN(geom, POINT(0 0), 500, meters)");
        assertThatThrownBy(() -> store.everything().getFeatureSource("sample").getCount(new Query("sample", filter)))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-FILTER-DISTANCE"));
    }

    @Test
    void conditionsHaveLimits() {
        assertCode("SANTU-FILTER-TOO-DEEP", "(".repeat(51) + "people = 1" + ")".repeat(51));
        assertCode("SANTU-FILTER-TOO-LONG", "people = 1 OR ".repeat(1000) + "people = 1");
    }

    @Test
    void aLongListOfAlternativesIsFine() throws Exception {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            parts.add("people = " + i);
        }
        Filter filter = UserFilter.parse(SampleLayer.LAYER, String.join(" OR ", parts));
        assertThat(store.everything().getFeatureSource("sample").getCount(new Query("sample", filter)))
                .isEqualTo(2);
    }

    private static void assertCode(String code, String text) {
        assertThatThrownBy(() -> UserFilter.parse(SampleLayer.LAYER, text))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
