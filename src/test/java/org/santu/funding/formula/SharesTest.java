package org.santu.funding.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final long NO_CAP = Long.MAX_VALUE;

    @Test
    void theLargestRemaindersGetTheYuanThatAreLeft() {
        // 10 yuan by 47, 16, 15.8, 12, 6.1, 3.1: quotas 4.7 1.6 1.58 1.2 .61 .31, whole 4 1 1 1 0 0, three left for .7
        // .61 .6
        List<Entitled> all = List.of(
                Entitled.of("a", 47),
                Entitled.of("b", 16),
                Entitled.of("c", 15.8),
                Entitled.of("d", 12),
                Entitled.of("e", 6.1),
                Entitled.of("f", 3.1));
        assertThat(Shares.of(10, all).values()).containsExactly(5L, 2L, 1L, 1L, 1L, 0L);
    }

    @Test
    void equalsGetTheSameAndTheOddYuanGoesToTheSmallerCode() {
        List<Entitled> all = List.of(Entitled.of("c", 1), Entitled.of("b", 1), Entitled.of("a", 1));
        assertThat(Shares.of(100, all)).isEqualTo(Map.of("a", 34L, "b", 33L, "c", 33L));
    }

    @Test
    void whoeverIsBelowTheFloorGetsItAndTheOthersShareTheRest() {
        List<Entitled> all = List.of(
                new Entitled("a", 1, 20, NO_CAP), new Entitled("b", 3, 20, NO_CAP), new Entitled("c", 6, 20, NO_CAP));
        // 100: 10, 30, 60 -> 20, 80 x 3/9, 80 x 6/9
        assertThat(Shares.of(100, all).values()).containsExactly(20L, 27L, 53L);
    }

    @Test
    void whoeverIsAboveTheCapGetsItAndTheOthersShareTheRest() {
        List<Entitled> all =
                List.of(new Entitled("a", 1, 0, 40), new Entitled("b", 3, 0, 40), new Entitled("c", 6, 0, 40));
        assertThat(Shares.of(100, all).values()).containsExactly(20L, 40L, 40L);
    }

    @Test
    void moneyThatCannotBeSharedOutIsAMistake() {
        assertThatThrownBy(() -> Shares.of(10, List.of(new Entitled("a", 1, 11, NO_CAP))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(10, List.of(new Entitled("a", 1, 0, 9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(10, List.of(Entitled.of("a", 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noYuanIsEverLostAndNobodyIsMoreThanAYuanAwayFromTheExactShare() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            List<Entitled> all = new ArrayList<>();
            int size = 1 + random.nextInt(40);
            for (int k = 0; k < size; k++) {
                long least = random.nextInt(3) == 0 ? random.nextLong(1_000) : 0;
                long most = random.nextInt(4) == 0 ? least + random.nextLong(1_000_000_000) : NO_CAP;
                all.add(new Entitled("t" + k, 1 + random.nextInt(100_000) / 7.0, least, most));
            }
            long most = all.stream().mapToLong(Entitled::mostYuan).reduce(0, SharesTest::sum);
            long yuan = Math.min(most, 50_000 + random.nextLong(20_000_000_000L));
            Map<String, Long> shares = Shares.of(yuan, all);
            assertThat(shares.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(yuan);
            for (Entitled each : all) {
                assertThat(shares.get(each.code())).isBetween(each.leastYuan(), each.mostYuan());
            }
            double perWeight = -1;
            for (Entitled each : all) {
                long share = shares.get(each.code());
                if (share > each.leastYuan() + 1 && share < each.mostYuan() - 1) {
                    perWeight = perWeight < 0 ? share / each.weight() : perWeight;
                    assertThat(share)
                            .isCloseTo(
                                    Math.round(perWeight * each.weight()),
                                    org.assertj.core.data.Offset.offset(2 + (long) (each.weight())));
                }
            }
        }
    }

    private static long sum(long one, long other) {
        return one > NO_CAP - other ? NO_CAP : one + other;
    }
}
