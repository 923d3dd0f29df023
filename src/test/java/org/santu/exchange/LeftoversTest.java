package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.santu.catalog.Attribute;
import org.santu.testing.TestStore;

/** The public edition and shapefiles hold less than the layer; bringing them back took the rest away. */
class LeftoversTest {
    private static final Attribute LEADER =
            TestStore.shippedCatalog().getLayer("village").getAttribute("county_leader");
    private static final Attribute UNIT =
            TestStore.shippedCatalog().getLayer("village").getAttribute("helping_unit");
    private static final Attribute TEAMS =
            TestStore.shippedCatalog().getLayer("village").getAttribute("teams");
    private static final String STORED = "[{\"name\": \"甲〇一\", \"unit\": \"示范局\", \"phone\": \"19900000581\"}]";

    @Test
    void masksAreNoNewValues() {
        assertThat(Leftovers.is(LEADER, "甲**", "甲〇一", null)).isTrue();
        assertThat(Leftovers.is(LEADER, "乙**", "甲〇一", null)).isFalse();
        assertThat(Leftovers.is(LEADER, "甲〇二", "甲〇一", null)).isFalse();
        assertThat(Leftovers.is(UNIT, "示**", "示范局", null)).isFalse();
    }

    @Test
    void recordsWithoutWhatIsHiddenAreTheSameRecords() {
        assertThat(Leftovers.is(TEAMS, "[{\"unit\":\"示范局\"}]", STORED, null)).isTrue();
        assertThat(Leftovers.is(TEAMS, "[{\"name\":\"甲**\",\"unit\":\"示范局\",\"phone\":\"199****0581\"}]", STORED, null))
                .isTrue();
        assertThat(Leftovers.is(TEAMS, "[{\"unit\":\"另一局\"}]", STORED, null)).isFalse();
        assertThat(Leftovers.is(TEAMS, "[]", STORED, null)).isFalse();
        assertThat(Leftovers.is(TEAMS, STORED, STORED, null)).isFalse();
    }

    @Test
    void whatADbaseTableCannotHoldIsNoChange() {
        String whole = "示范".repeat(50);
        String cut = whole.substring(0, 84);
        assertThat(Leftovers.is(UNIT, cut, whole, StandardCharsets.UTF_8)).isTrue();
        assertThat(Leftovers.is(UNIT, cut, whole, null)).isFalse();
        assertThat(Leftovers.is(UNIT, "示范", whole, StandardCharsets.UTF_8)).isFalse();
        assertThat(Leftovers.is(UNIT, "?家局", "𠮷家局", Charset.forName("GBK"))).isTrue();
        assertThat(Leftovers.is(UNIT, "赵家局", "𠮷家局", Charset.forName("GBK"))).isFalse();
        assertThat(Leftovers.is(TEAMS, null, STORED, StandardCharsets.UTF_8)).isTrue();
        assertThat(Leftovers.is(TEAMS, null, STORED, null)).isFalse();
    }
}
