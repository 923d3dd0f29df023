package org.santu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
    }

    @Test
    void ofTheDatabasesLogCountsWhatEndedWhileAllClientsWereAtWork() {
        List<String> log = List.of(
                "0 0 900000 0 100 0", // warming up
                "1 0 900000 0 100 500000",
                "0 1 200000 0 100 200000", // ended before the other client was warm
                "0 2 800000 0 101 0",
                "1 1 1000000 0 101 500000",
                "0 3 500000 0 101 500000",
                "1 2 1000000 0 102 500000"); // the other client had no more to do
        Load load = PgbenchLog.load(log, 1, 10_000);
        assertThat(load.good()).isEqualTo(3);
        assertThat(load.perSecond()).isCloseTo(3, within(1e-6));
        assertThat(load.p50Millis()).isEqualTo(800);
        assertThat(load.kilobytes()).isEqualTo(10);
    }
}
