package org.santu.problem.sql;

import java.io.IOException;
import java.sql.SQLException;

/** Tells by what the system or the database says that there is no room for a file: Java has no exception of its own for it. */
public final class FullDisk {
    /** PostgreSQL's {@code disk_full}. */
    private static final String DATABASE_STATE = "53100";

    /** Causes may form a ring. */
    private static final int DEEPEST_CAUSE = 20;

    private FullDisk() {}

    /** Whether a full disk, or a used up quota, is among the causes of a problem. */
    public static boolean isBehind(Throwable problem) {
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            boolean ours = cause instanceof IOException && isToldBy(String.valueOf(cause.getMessage()));
            boolean ofDatabase = cause instanceof SQLException sql && DATABASE_STATE.equals(sql.getSQLState());
            if (ours || ofDatabase) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether a program has said so. */
    public static boolean isToldBy(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }
}
