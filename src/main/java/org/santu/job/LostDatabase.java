package org.santu.job;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.santu.problem.SantuException;
import org.santu.problem.sql.DatabaseState;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/** Tells whether work ended because the database did not answer: nothing is wrong with it, and it is to be done again. */
final class LostDatabase {
    private static final Set<String> CODES = Set.of("SANTU-STORE-UNREACHABLE", "SANTU-STORE-BUSY", "SANTU-AUDIT-BUSY");

    private LostDatabase() {}

    static boolean is(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLException sql
                            && (DatabaseState.isUnreachable(sql) || DatabaseState.isContended(sql))
                    || cause instanceof SantuException known && CODES.contains(known.code())) {
                return true;
            }
        }
        return false;
    }
}
