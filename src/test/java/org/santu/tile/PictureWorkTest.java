package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santu.problem.SantuException;
import org.santu.store.RunningStatements;
import org.santu.testing.TestDatabase;

/** Tiles and other maps are bounded by the same piece: how many, how large, for how long. */
class PictureWorkTest {
    private static final PictureWork.Need LARGE = new PictureWork.Need(2560, 2560, 10);

    private static PictureWork work(Duration longest) {
        return new PictureWork(new TileGate(2, 4, 50), new PictureMemory(64 << 20, 10), new TimeLimit(longest));
    }

    private static String codeOf(Throwable problem) {
        return ((SantuException) problem).code();
    }

    @Test
    void memoryIsTakenBeforeDrawingAndGivenBack() {
        PictureWork work = work(Duration.ofSeconds(20));
        assertThat(work.longestSide(10)).isBetween(2560, 2600);
        AtomicInteger drawn = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            work.make(LARGE, "SANTU-TILE-TIMEOUT", () -> {
                assertThatThrownBy(() -> work.make(LARGE, "SANTU-TILE-TIMEOUT", drawn::incrementAndGet))
                        .as("two of them are too much")
                        .satisfies(problem -> assertThat(codeOf(problem)).isEqualTo("SANTU-TILE-BUSY"));
                return drawn.incrementAndGet();
            });
        }
        assertThat(drawn).hasValue(3);
        PictureWork.Need huge = new PictureWork.Need(40_000, 40_000, 10);
        assertThatThrownBy(() -> work.make(huge, "SANTU-TILE-TIMEOUT", drawn::incrementAndGet))
                .satisfies(problem -> assertThat(codeOf(problem)).isEqualTo("SANTU-PICTURE-MEMORY"));
        assertThat(drawn).hasValue(3);
    }

    @Test
    void aStatementThatRunsEndsWithTheTime() throws SQLException {
        PictureWork work = work(Duration.ofMillis(300));
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.dataSource().getConnection();
                PreparedStatement sleep = connection.prepareStatement("select pg_sleep(30)");
                PreparedStatement next = connection.prepareStatement("select 1")) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> work.make(PictureWork.LITTLE, "SANTU-TILE-TIMEOUT", () -> run(sleep)))
                    .satisfies(problem -> assertThat(codeOf(problem)).isEqualTo("SANTU-TILE-TIMEOUT"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(work.make(PictureWork.LITTLE, "SANTU-TILE-TIMEOUT", () -> run(next)))
                    .as("the connection stays usable")
                    .isTrue();
        }
    }

    private static boolean run(PreparedStatement statement) {
        try {
            return RunningStatements.run(statement, statement::execute);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
