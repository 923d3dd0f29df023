package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.santu.testing.TestDatabase;

class EarlyWriteTest {
    @Test
    void itEndsWithoutTracesWhetherTheServerAgreesOrNot() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            EarlyWrite.start(database.dataSource()).close();
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        EarlyWrite.start(nowhere()).close();
    }

    @Test
    void whoWaitsForAConnectionIsNotWaitedFor() throws Exception {
        CountDownLatch freed = new CountDownLatch(1);
        AtomicBoolean used = new AtomicBoolean();
        DataSource busy = new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    freed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                used.set(true);
                throw new SQLException("too late");
            }
        };
        EarlyWrite.start(busy).close();
        assertThat(used).isFalse();
        freed.countDown();
    }

    private static DataSource nowhere() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {1});
        return source;
    }
}
