package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceRecord;
import org.santu.testing.TestStore;

class ValueConverterTest {
    private static final Catalog CATALOG = TestStore.shippedCatalog();

    private static Object convert(String layer, String attribute, Object value) throws BadValueException {
        return ValueConverter.convert(CATALOG.getLayer(layer).getAttribute(attribute), value);
    }

    private static void assertBad(String code, String layer, String attribute, Object value) {
        assertThatThrownBy(() -> convert(layer, attribute, value))
                .isInstanceOfSatisfying(
                        BadValueException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"4,4", "4.0,4", "'１２',12", "12 人,12"})
    void wholeNumbersAreReadAsLedgersWriteThem(String text, long people) throws BadValueException {
        assertThat(convert("household", "people", text)).isEqualTo(people);
    }

    @Test
    void numbersKeepTheirDigits() throws BadValueException {
        assertThat(convert("pv_station", "investment_yuan", "1,234,567.80")).isEqualTo(new BigDecimal("1234567.80"));
        assertThat(convert("village", "incidence_percent", "12.5%")).isEqualTo(new BigDecimal("12.5"));
        assertThat(convert("pv_station", "area_m2", 7L)).isEqualTo(new BigDecimal("7"));
        assertThat(convert("household", "phone", new BigDecimal("1.35E+10"))).isEqualTo("13500000000");
    }

    /** A day in a cell formatted as a number used to be rejected. */
    @ParameterizedTest
    @CsvSource({"42682,2016-11-08", "42682.0,2016-11-08", "18264,1950-01-01", "18263,", "73416,", "42682.5,", "2016,"})
    void aDayThatASpreadsheetCountsIsReadAndSaid(BigDecimal count, LocalDate day) {
        LayerDeclaration layer = CATALOG.getLayer("project");
        ColumnValues column = new ColumnValues(
                new FieldMatch("start_date", "日期", 0, FieldMatch.How.NAME),
                new SourceField("日期", FieldKind.TEXT),
                layer);
        Map<String, Object> values = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        column.read(new SourceRecord(5, new Object[] {count}, null, List.of()), values, findings);
        assertThat(values.get("start_date")).isEqualTo(day);
        assertThat(findings)
                .extracting("code", "row")
                .containsExactly(tuple(day == null ? "SANTU-IMPORT-BAD-DATE" : "SANTU-IMPORT-DAY-COUNT", 5L));
    }

    @Test
    void whatIsNoNumberOrOutOfRangeIsSaid() {
        assertBad("SANTU-IMPORT-BAD-NUMBER", "household", "people", "四");
        assertBad("SANTU-IMPORT-BAD-INTEGER", "household", "people", "3.5");
        assertBad("SANTU-IMPORT-OUT-OF-RANGE", "household", "people", "31");
        assertBad("SANTU-IMPORT-OUT-OF-RANGE", "village", "incidence_percent", "100.1");
        assertBad("SANTU-IMPORT-BAD-NUMBER", "village", "incidence_percent", "1e500");
        assertBad("SANTU-IMPORT-BAD-NUMBER", "village", "incidence_percent", "1".repeat(5000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-11-08",
                "2016/11/8",
                "2016.11.8",
                "20161108",
                "2016年11月8日",
                "２０１６年１１月８号",
                "2016-11-08 10:30:00"
            })
    void datesHaveManyForms(String text) throws BadValueException {
        assertThat(convert("household", "moved_date", text)).isEqualTo(LocalDate.of(2016, 11, 8));
        assertThat(Dates.instant(text))
                .isBetween(Instant.parse("2016-11-07T16:00:00Z"), Instant.parse("2016-11-08T02:30:00Z"));
    }

    /** What browsers and ArcGIS write for the beginning of a day in China used to become the day before. */
    @ParameterizedTest
    @ValueSource(strings = {"2016-11-07T16:00:00.000Z", "2016-11-08T00:00:00Z", "2016-11-08T00:30:00+08:00"})
    void aTimeOfAnotherZoneIsTheDayOfChina(String text) throws BadValueException {
        assertThat(convert("household", "moved_date", text)).isEqualTo(LocalDate.of(2016, 11, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-13-01", "去年", "2016", "2016-02-30", "2016-11-08x"})
    void otherThingsAreNoDates(String text) {
        assertBad("SANTU-IMPORT-BAD-DATE", "household", "moved_date", text);
    }

    @Test
    void codesAreFoundByLabelAndAlias() throws BadValueException {
        assertThat(convert("road", "grade", "国道")).isEqualTo("national");
        assertThat(convert("road", "grade", " Motorway ")).isEqualTo("national");
        assertThat(convert("road", "surface", "水泥")).isEqualTo("concrete");
        String causes = (String) convert("household", "other_causes", "缺技术、因病；因病");
        assertThat(causes.split(",")).hasSize(2);
        assertThat(convert("household", "other_causes", "因病,缺技术")).isEqualTo(causes);
        assertBad("SANTU-IMPORT-NOT-IN-LIST", "household", "main_cause", "因懒");
    }

    @Test
    void truthRegionsTextsAndRecords() throws BadValueException {
        assertThat(convert("village", "poor_village", "是")).isEqualTo(true);
        assertThat(convert("village", "poor_village", 0L)).isEqualTo(false);
        assertBad("SANTU-IMPORT-BAD-TRUTH", "village", "poor_village", "也许");
        assertThat(convert("village", "region_code", "130633000000")).isEqualTo("130633");
        assertThat(convert("village", "region_code", new BigDecimal("130633101001")))
                .isEqualTo("130633101001");
        assertBad("SANTU-IMPORT-BAD-REGION-CODE", "village", "region_code", "1306331");
        assertBad("SANTU-IMPORT-TOO-LONG", "village", "name", "村".repeat(81));
        assertBad("SANTU-IMPORT-TEXT-DAMAGED", "village", "name", "a\0b");
        assertThat(convert("village", "name", "   ")).isNull();
        assertThat(convert("village", "teams", "[{\"name\": \"甲\"}]")).isEqualTo("[{\"name\":\"甲\"}]");
        assertBad("SANTU-IMPORT-BAD-RECORDS", "village", "teams", "[1]");
        assertBad("SANTU-IMPORT-BAD-RECORDS", "village", "teams", "甲乙丙");
    }
}
