package org.santu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void theMiddleIsNotMovedByOneBadRound() {
        assertThat(Median.of(List.of(10.0, 1.0, 9.0))).isEqualTo(9.0);
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuantileIsAValueThatWasMeasured() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Median.quantile(values, 0.5)).isEqualTo(3);
        assertThat(Median.quantile(values, 0.99)).isEqualTo(5);
        assertThat(Median.quantile(values, 0)).isEqualTo(1);
        assertThat(values).containsExactly(5, 1, 4, 2, 3);
    }

    @Test
    void bothSidesTakeTurnsInBeginningARound() throws Exception {
        StringBuilder order = new StringBuilder();
        Versus.run(3, round -> noted(order, "s"), round -> noted(order, "p"));
        assertThat(order).hasToString("spps" + "sp");
    }

    private static Load noted(StringBuilder order, String side) {
        order.append(side);
        return new Load(1, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void theRatioComparesRoundWithRound() throws Exception {
        Iterator<Double> ours = List.of(100.0, 10.0, 50.0).iterator();
        Iterator<Double> theirs = List.of(50.0, 5.0, 50.0).iterator();
        BenchRow row = Versus.run(3, round -> rate(ours.next()), round -> rate(theirs.next()))
                .row("case", "peer 1", "tiles/s");
        assertThat(row.ratio()).isEqualTo(2.0);
        assertThat(row.santu()).isEqualTo(50.0);
        assertThat(row.peerValue()).isEqualTo(50.0);
    }

    private static Load rate(double perSecond) {
        return new Load((long) (perSecond * 10), 0, 0, 10, 1000, 1, 2);
    }

    @Test
    void aRoundWithErrorsIsNoFigure() {
        Versus.Side broken = round -> new Load(99, 0, 1, 1, 1, 1, 1);
        Versus.Side empty = round -> new Load(0, 5, 0, 1, 0, 1, 1);
        assertThatThrownBy(() -> Versus.run(1, round -> rate(1), broken)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Versus.run(1, empty, round -> rate(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsWhatTheLoadGeneratorsSay() throws IOException {
        Load load = Wrk.parse("Running 9s test\nRESULT 400 3 1 2.500000 4000000 1500.0 9000.0\n");
        assertThat(load).isEqualTo(new Load(400, 3, 1, 2.5, 4_000_000, 1.5, 9));
        assertThat(load.perSecond()).isEqualTo(160);
        assertThat(load.kilobytes()).isEqualTo(10);
        assertThatThrownBy(() -> Wrk.parse("unable to connect")).isInstanceOf(IOException.class);
        assertThat(Pgbench.parse("latency average = 2 ms\ntps = 1871.5 (without initial connection time)\n"))
                .isEqualTo(1871.5);
    }
}
