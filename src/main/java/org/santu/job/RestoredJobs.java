package org.santu.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What becomes of jobs that were under way when a backup was made: they have failed as interrupted. Whether they should run again on
 * the state of then, after what has happened since, is for whoever ordered them to say.
 */
public final class RestoredJobs {
    private static final String TEXT = "{\"code\":\"SANTU-JOB-RESTORED\",\"args\":[]}";

    private RestoredJobs() {}

    /** @return how many were interrupted; 0 where there is no table of jobs */
    public static int interrupt(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('santu.job') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return 0;
                }
            }
            statement.execute("delete from santu.job_step where job_id in"
                    + " (select id from santu.job where finished_at is null)");
            statement.execute("delete from santu.job_file where job_id in"
                    + " (select id from santu.job where finished_at is null)");
            statement.execute("delete from " + JobQueue.TABLE + " where task_name = '" + JobQueue.TASK + "'");
            return statement.executeUpdate("update santu.job set state = 'failed', run_token = null,"
                    + " finished_at = now(), problem = '" + TEXT + "'::jsonb, revision = revision + 1"
                    + " where finished_at is null");
        }
    }
}
