package org.santu.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstRowsTest {
    @Test
    void itRemembersAsAMapDoes() {
        Random random = new Random(1);
        FirstRows rows = new FirstRows(20_000);
        Map<Long, Long> expected = new HashMap<>();
        for (long row = 1; row <= 50_000; row++) {
            // Near ones, far ones, and those that differ in high bits alone.
            long hash = (long) random.nextInt(15_000) << random.nextInt(3) * 24;
            Long before = expected.size() < 20_000 ? expected.putIfAbsent(hash, row) : expected.get(hash);
            assertThat(rows.find(hash, row)).isEqualTo(before == null ? 0 : before);
        }
        assertThat(expected).hasSize(20_000);
    }
}
