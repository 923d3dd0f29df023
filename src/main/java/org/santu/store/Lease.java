package org.santu.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The use of a session for one operation.
 *
 * @param owned whether the session lives for this operation only: then closing closes it and success commits it
 */
record Lease(Session session, boolean owned) implements AutoCloseable {

    Connection connection() throws SQLException {
        return session.connection();
    }

    /** Commits if the operation is its own transaction. */
    void finish() {
        if (owned) {
            try {
                session.commit();
            } catch (SQLException e) {
                throw SqlProblems.translate(e);
            }
        }
    }

    @Override
    public void close() {
        if (owned) {
            session.close();
        }
    }
}
