package org.santu.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps and results of jobs, kept in the database: every process can go on with them and hand them out, and they survive
 * a restart. Each write asks first whether the attempt still has its job, so that nothing is left behind a cancelled one.
 */
@Repository
class JobContents {
    private static final String ALIVE =
            "(select id from santu.job where id = ? and run_token = ? and state = 'running' for share)";

    private final JdbcClient database;

    JobContents(JdbcClient database) {
        this.database = database;
    }

    Optional<byte[]> findStep(UUID job, String name) {
        return database.sql("select content from santu.job_step where job_id = ? and name = ?")
                .params(job, name)
                .query(byte[].class)
                .optional();
    }

    boolean keepStep(UUID job, UUID token, String name, byte[] content) {
        return database.sql("with alive as " + ALIVE + " insert into santu.job_step (job_id, name, content)"
                                + " select id, ?, ? from alive"
                                + " on conflict (job_id, name) do update set content = excluded.content")
                        .params(job, token, name, content)
                        .update()
                == 1;
    }

    /** Drops the steps, and the results too where they are not wanted. */
    void clear(UUID job, boolean withResults) {
        database.sql("delete from santu.job_step where job_id = ?").param(job).update();
        if (withResults) {
            database.sql("delete from santu.job_file where job_id = ?")
                    .param(job)
                    .update();
        }
    }

    /** Drops results that an earlier attempt has begun or made. */
    void clearResults(UUID job) {
        database.sql("delete from santu.job_file where job_id = ?").param(job).update();
    }

    /** @return the number of the new file */
    Optional<Integer> createFile(UUID job, UUID token, String name, String mediaType) {
        return database.sql("with alive as " + ALIVE + """
                 insert into santu.job_file (job_id, number, name, media_type)
                select id, 1 + (select count(*) from santu.job_file where job_id = id), ?, ? from alive returning number""")
                .params(job, token, name, mediaType)
                .query(Integer.class)
                .optional();
    }

    boolean addPiece(UUID job, UUID token, int number, int piece, byte[] content) {
        return database.sql("with alive as " + ALIVE
                                + " insert into santu.job_file_piece (job_id, number, piece, content)"
                                + " select id, ?, ?, ? from alive")
                        .params(job, token, number, piece, content)
                        .update()
                == 1;
    }

    /** Makes a file count. */
    void closeFile(UUID job, int number, long bytes) {
        database.sql("update santu.job_file set bytes = ? where job_id = ? and number = ?")
                .params(bytes, job, number)
                .update();
    }

    /** Copies a result, piece by piece. */
    void copy(UUID job, int number, OutputStream out) throws IOException {
        for (int piece = 1; ; piece++) {
            Optional<byte[]> content = database.sql(
                            "select content from santu.job_file_piece where job_id = ? and number = ? and piece = ?")
                    .params(job, number, piece)
                    .query(byte[].class)
                    .optional();
            if (content.isEmpty()) {
                return;
            }
            out.write(content.get());
        }
    }
}
