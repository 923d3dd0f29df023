package org.santu.job;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.santu.testing.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database for the jobs of a test class. */
abstract class JobCase {
    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.create();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static HikariDataSource database() {
        return (HikariDataSource) store.dataSource();
    }

    /** Rows that a job has besides its own. */
    static int left(UUID job) {
        return JdbcClient.create(database())
                .sql("""
                select (select count(*) from santu.job_step where job_id = :id)
                    + (select count(*) from santu.job_file where job_id = :id)
                    + (select count(*) from santu.job_file_piece where job_id = :id)""")
                .param("id", job)
                .query(Integer.class)
                .single();
    }
}
