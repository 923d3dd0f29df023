package org.santu.job;

/** Thrown out of a {@link JobRun} whose work is no longer wanted; the kind lets it through and cleans up its own files. */
public final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JobStopped(String why) {
        super(why, null, false, false);
    }
}
