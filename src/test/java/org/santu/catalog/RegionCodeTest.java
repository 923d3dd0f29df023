package org.santu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "130000000000, 13, PROVINCE",
        "130000, 13, PROVINCE",
        "130600, 1306, CITY",
        "130600000000, 1306, CITY",
        "130633, 130633, COUNTY",
        "130633000, 130633, COUNTY",
        "130633000000, 130633, COUNTY",
        "419001000000, 419001, COUNTY",
        "130633100000, 130633100, TOWNSHIP",
        "130633100, 130633100, TOWNSHIP",
        "' 130633100201 ', 130633100201, VILLAGE",
        "130633100001, 130633100001, VILLAGE"
    })
    void everySpellingBecomesTheSignificantDigits(String written, String digits, RegionLevel level) {
        RegionCode code = RegionCode.parse(written).orElseThrow();
        assertThat(code.digits()).isEqualTo(digits);
        assertThat(code.level()).isEqualTo(level);
        assertThat(RegionCode.normalise(written)).isEqualTo(digits);
        assertThat(RegionCode.parse(code.padded())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1306331", "13063310020", "1306331002011", "易县", "13063310020X", "00", "000000000000"})
    void otherTextsAreNoCodes(String written) {
        assertThat(RegionCode.parse(written)).isEmpty();
        assertThat(RegionCode.normalise(written)).isEqualTo(written);
    }

    @Test
    void aVillageKnowsWhatIsAboveIt() {
        RegionCode village = new RegionCode("130633100201");
        assertThat(village.findParent()).contains(new RegionCode("130633100"));
        assertThat(village.findAt(RegionLevel.CITY)).contains(new RegionCode("1306"));
        assertThat(new RegionCode("13").findParent()).isEmpty();
        assertThat(new RegionCode("1306").findAt(RegionLevel.COUNTY)).isEmpty();
        assertThat(new RegionCode("130633").contains(village)).isTrue();
        assertThat(new RegionCode("130624").contains(village)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "001,STREET",
        "099,STREET",
        "100,TOWN",
        "199,TOWN",
        "200,TOWNSHIP",
        "399,TOWNSHIP",
        "400,QUASI",
        "599,QUASI",
        "600,OTHER"
    })
    void theTownshipPartTellsTheKind(String part, TownshipKind kind) {
        assertThat(new RegionCode("130633" + part).findTownshipKind()).contains(kind);
        assertThat(new RegionCode("130633" + part + "201").findTownshipKind()).contains(kind);
        assertThat(new RegionCode("130633").findTownshipKind()).isEmpty();
    }
}
