package org.santu.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;

/**
 * What a {@link JobKind} has while it works: who asked, where to say how far it is, where to put what it makes.
 *
 * <p>{@link #check}, {@link #findStep} and {@link #keepStep} may be called from several threads of one job.
 */
public interface JobRun {
    /** Of the job, the same in each attempt. */
    UUID id();

    /** Who asked, with the scope they had when they asked. */
    Caller caller();

    /** The language in which they asked: that of the result. */
    Locale locale();

    /** How many threads this work may use; at least 1. */
    int threads();

    /**
     * Says how far the work is. Cheap: only some of the calls reach the database.
     *
     * @param total 0 when it is not known
     * @param stage key of a text that says what is being done
     * @throws JobStopped when the work is no longer wanted
     */
    void progress(long done, long total, String stage, Object... args);

    /** @throws JobStopped when the work is no longer wanted; call it a few times a second at least */
    void check();

    /** Something that did not stop the work but that people should know, such as one village of many that failed. */
    void note(String code, Object... args);

    /** A part that this or an earlier attempt has finished. */
    Optional<byte[]> findStep(String name);

    /** Keeps a finished part until the job ends, in place of an earlier one of the name. */
    void keepStep(String name, byte[] content);

    /**
     * A file for the user. It counts once it is closed; close it only when it is complete.
     *
     * @param name as the user saves it
     * @param mediaType such as {@code application/pdf}
     */
    OutputStream openResult(String name, String mediaType) throws IOException;

    /**
     * Something that stands exactly when the job is done: it runs in the transaction that ends the job, once the run has returned and
     * is still wanted. After a crash before that moment the next attempt says it anew.
     */
    void whenDone(Runnable work);
}
