package org.santu.store;

import java.sql.SQLException;
import org.santu.problem.SantuException;

/** What the database refuses, in words of ours. */
final class SqlProblems {
    private SqlProblems() {}

    static SantuException translate(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "40001", "40P01" -> new SantuException(e, "SANTU-STORE-BUSY");
            case "57014" -> new SantuException(e, "SANTU-STORE-TIMEOUT");
            case "23505" -> new SantuException(e, "SANTU-STORE-DUPLICATE-ID");
            case "53100" -> new SantuException(e, "SANTU-STORE-DISK-FULL");
            case "22P02", "22P05", "22021" -> new SantuException(e, "SANTU-STORE-VALUE-REFUSED", e.getMessage());
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? new SantuException(e, "SANTU-STORE-UNREACHABLE")
                        : new SantuException(e, "SANTU-STORE-DATABASE", e.getMessage());
        };
    }
}
