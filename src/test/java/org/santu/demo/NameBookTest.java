package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameBookTest {
    @Test
    void noTwoCountiesHaveOneNameHoweverManyThereAre() {
        Set<String> names = new HashSet<>();
        for (int county = 0; county < DemoSpec.MOST_COUNTIES; county++) {
            assertThat(names.add(NameBook.county(county))).isTrue();
            assertThat(NameBook.towns(county)).hasSize(VillagePartition.TOWNS).doesNotHaveDuplicates();
        }
    }

    @Test
    void thirtyCountiesLieThreeAbreast() {
        DemoSpec land = DemoSpec.ofScale(30);
        assertThat(land.countiesAcross() * land.countiesDown()).isEqualTo(30);
        assertThatThrownBy(() -> DemoSpec.ofScale(31)).isInstanceOf(IllegalArgumentException.class);
        assertThat(DemoSpec.ofScale(10).countiesAcross()).isEqualTo(2);
    }
}
