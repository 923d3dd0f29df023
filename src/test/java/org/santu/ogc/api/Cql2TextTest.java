package org.santu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of the standard, and what the store's reader is given. */
class Cql2TextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "people > 300 AND status = 'built' | people > 300 AND status = 'built'",
                "s_intersects(geom, POINT(1 2)) | INTERSECTS(geom, POINT(1 2))",
                "S_WITHIN (geom, BBOX(1,2,3,4)) | WITHIN (geom, POLYGON((1 2, 3 2, 3 4, 1 4, 1 2)))",
                "day >= DATE('2016-11-08') | day >= '2016-11-08'",
                "updated_at < TIMESTAMP('2016-11-08T00:00:00Z') | updated_at < '2016-11-08T00:00:00Z'",
                "name = 'S_WITHIN(BBOX(1,2,3,4)' | name = 'S_WITHIN(BBOX(1,2,3,4)'",
                "\"BBOX(1,2,3,4)\" = 'it''s DATE(''x'')' | \"BBOX(1,2,3,4)\" = 'it''s DATE(''x'')'",
                "MY_BBOX(1,2,3,4) | MY_BBOX(1,2,3,4)"
            })
    void onlyWordsOfTheLanguageAreTranslated(String cql2, String ecql) {
        assertThat(Cql2Text.toEcql(cql2)).isEqualTo(ecql);
    }
}
