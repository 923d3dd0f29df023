package org.santu.problem.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Whether an error of the database passes by itself, by its SQLSTATE. */
public final class DatabaseState {
    private static final String TOO_MANY_CONNECTIONS = "53300";

    /**
     * What the pool says, without a state, of a connection that it has put aside after a first error. A rollback meets it and hides that
     * error behind it.
     */
    private static final String PUT_ASIDE = "Connection is closed";

    /** Serialisation failure, deadlock, lock not available. */
    private static final Set<String> CONTENDED = Set.of("40001", "40P01", "55P03");

    private DatabaseState() {}

    /** The SQLSTATE, empty where there is none. */
    public static String of(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    /** No connection can be made or stands, the server is going down or coming up, or it or the pool has none left. */
    public static boolean isUnreachable(SQLException e) {
        String state = of(e);
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals(TOO_MANY_CONNECTIONS)
                || state.isEmpty() && PUT_ASIDE.equals(e.getMessage())
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException;
    }

    /** Somebody else is at the same rows. */
    public static boolean isContended(SQLException e) {
        return CONTENDED.contains(of(e));
    }
}
