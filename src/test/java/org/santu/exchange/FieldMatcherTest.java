package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santu.catalog.Catalog;
import org.santu.exchange.source.FieldKind;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceField;
import org.santu.problem.SantuException;
import org.santu.testing.TestStore;

class FieldMatcherTest {
    private static final Catalog CATALOG = TestStore.shippedCatalog();

    private static FieldMatcher match(String layer, Map<String, String> map, String... headings) {
        List<SourceField> fields = Stream.of(headings)
                .map(heading -> new SourceField(heading, FieldKind.TEXT))
                .toList();
        return new FieldMatcher(CATALOG.getLayer(layer), new RecordSchema(fields, true, List.of("lon")), map);
    }

    private static List<String> texts(FieldMatcher matcher) {
        return matcher.matches().stream()
                .map(match -> match.attribute() + "=" + match.field() + " " + match.how())
                .toList();
    }

    @Test
    void namesGoBeforeAliasesAndLabels() {
        FieldMatcher matcher = match("village", Map.of(), "village", "NAME", "adcode", "code", "lon", "xyz", "总户数");
        assertThat(texts(matcher)).containsExactly("region_code=code ALIAS", "name=NAME NAME", "households=总户数 LABEL");
        assertThat(matcher.unusedFields()).containsExactly("village", "adcode", "xyz");
    }

    @Test
    void whatTheCallerSaysGoesFirst() {
        assertThat(texts(match("village", Map.of("code", "adcode"), "code", "adcode", "name")))
                .containsExactly("region_code=adcode GIVEN", "name=name NAME");
        assertThat(texts(match("village", Map.of("region_code", "ADCODE"), "adcode")))
                .containsExactly("region_code=adcode GIVEN");
        assertThat(texts(match("village", Map.of("村名", "a"), "a"))).containsExactly("name=a GIVEN");
    }

    @Test
    void initialsOfALabelAreUnderstoodWhereTheyMeanOneAttribute() {
        assertThat(texts(match("household", Map.of(), "HZXM", "JTRK", "LDLRS", "SFYS")))
                .contains("people=JTRK SHAPEFILE_NAME");
        assertThat(texts(match("household", Map.of(), "jtzz_", "hbhx", "cmxz")))
                .allMatch(text -> !text.startsWith("id_number"));
        assertThat(texts(match("household", Map.of(), "jtcy", "szcdm")))
                .contains("region_code=szcdm INITIALS")
                .hasSize(2);
    }

    @Test
    void inAFileOfRoadsTheNameOfARoadIsCalledJustName() {
        assertThat(texts(match("road", Map.of(), "名称", "等级"))).containsExactly("name=名称 LABEL", "grade=等级 LABEL");
        assertThat(texts(match("road", Map.of(), "道路名称", "名称"))).containsExactly("name=道路名称 LABEL");
        assertThat(texts(match("household", Map.of(), "号"))).isEmpty();
    }

    @Test
    void theLayersNameMayStandBeforeALabel() {
        assertThat(texts(match("facility", Map.of(), "设施名称", "设施类别")))
                .containsExactly("name=设施名称 LABEL", "kind=设施类别 LABEL");
    }

    private static List<String> cut(String layer, Charset cut, String... headings) {
        List<SourceField> fields = Stream.of(headings)
                .map(heading -> new SourceField(heading, FieldKind.TEXT))
                .toList();
        return texts(
                new FieldMatcher(CATALOG.getLayer(layer), new RecordSchema(fields, true, List.of(), cut), Map.of()));
    }

    /** Agencies' shapefiles have Chinese headings of five characters at most; the code of a village was lost by that. */
    @Test
    void aHeadingThatWasCutAfterTenBytesIsUnderstoodWhereOnlyOneAttributeBeginsSo() {
        Charset gbk = Charset.forName("GBK");
        assertThat(cut("village", gbk, "村名", "行政区划代", "总户数"))
                .containsExactly("region_code=行政区划代 CUT", "name=村名 LABEL", "households=总户数 LABEL");
        assertThat(cut("village", StandardCharsets.UTF_8, "行政区\uFFFD")).containsExactly("region_code=行政区\uFFFD CUT");
        assertThat(cut("village", gbk, "行政区划")).as("eight bytes: nobody cut it").isEmpty();
        assertThat(cut("village", null, "行政区划代")).isEmpty();
        assertThat(cut("village", gbk, "registered")).as("households or people").isEmpty();
    }

    @Test
    void aWrongFieldMapIsRefused() {
        assertThatThrownBy(() -> match("village", Map.of("colour", "a"), "a"))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-MAP-ATTRIBUTE"));
        assertThatThrownBy(() -> match("village", Map.of("name", "b"), "a"))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-MAP-FIELD"));
    }

    @Test
    void anEnglishLabelWithoutItsUnitIsNotTrusted() {
        FieldMatcher bare = match("pv_station", Map.of(), "area");
        assertThat(bare.matches()).isEmpty();
        assertThat(bare.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SANTU-IMPORT-UNIT-UNKNOWN");
            assertThat(finding.field()).isEqualTo("area");
        });
        assertThat(texts(match("pv_station", Map.of(), "Area (m²)"))).containsExactly("area_m2=Area (m²) NAME");
        assertThat(texts(match("pv_station", Map.of(), "占地面积(m²)"))).containsExactly("area_m2=占地面积(m²) LABEL");
    }

    @Test
    void ourOwnColumnsInAFileOfRejectedRowsAreNotMatched() {
        assertThat(match("village", Map.of(), "name", "rejected_row", "rejected_code", "rejected_reason")
                        .unusedFields())
                .isEmpty();
    }
}
