package org.santu.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.santu.problem.SantuException;
import org.santu.problem.sql.DatabaseState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the database refuses, in words of ours, by its SQLSTATE. What comes of the values that somebody sent is told to them; that
 * it is out of reach or overrun, so that they try again; and of anything else only a number, under which the log has the rest.
 */
public final class SqlProblems {
    private static final Logger LOG = LoggerFactory.getLogger(SqlProblems.class);

    /** Causes may form a ring. */
    private static final int DEEPEST_CAUSE = 20;

    private SqlProblems() {}

    /** What to throw instead of a problem that came of the database, however many wrapped it; empty for one that did not. */
    public static Optional<SantuException> find(Throwable problem) {
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException database) {
                return Optional.of(translate(database));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** @return what to throw instead; errors that are ours are in the log already */
    public static SantuException translate(SQLException e) {
        String state = DatabaseState.of(e);
        if (DatabaseState.isContended(e)) {
            return new SantuException(e, "SANTU-STORE-BUSY");
        }
        if (DatabaseState.isUnreachable(e)) {
            return new SantuException(e, "SANTU-STORE-UNREACHABLE");
        }
        return switch (state) {
            case "57014" -> new SantuException(e, "SANTU-STORE-TIMEOUT");
            case "23505" -> new SantuException(e, "SANTU-STORE-DUPLICATE-ID");
            case "53100" -> new SantuException(e, "SANTU-STORE-DISK-FULL");
            default -> byKind(e, state);
        };
    }

    private static SantuException byKind(SQLException e, String state) {
        // Class 22: data that cannot be; class 23: data that must not be.
        return state.startsWith("22") || state.startsWith("23")
                ? new SantuException(e, "SANTU-STORE-VALUE-REFUSED", said(e))
                : unknown(e);
    }

    private static SantuException unknown(SQLException e) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected of the database, number {}", number, e);
        return new SantuException(e, "SANTU-STORE-DATABASE", number).with("number", number);
    }

    /** What PostgreSQL says of a value; of a constraint only its name or column, since the sentence names tables. */
    private static String said(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            return String.valueOf(e.getSQLState());
        }
        return Optional.ofNullable(server.getConstraint())
                .or(() -> Optional.ofNullable(server.getColumn()))
                .orElse(String.valueOf(server.getMessage()));
    }
}
