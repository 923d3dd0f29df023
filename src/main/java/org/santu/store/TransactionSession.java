package org.santu.store;

import java.io.IOException;
import java.sql.SQLException;
import org.geotools.api.data.Transaction;

/** Ties a session to a transaction of GeoTools. */
final class TransactionSession implements Transaction.State {
    private final Session session;

    TransactionSession(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    @Override
    public void setTransaction(Transaction transaction) {
        if (transaction == null) {
            session.close();
        }
    }

    @Override
    public void addAuthorization(String authorization) {
        // Rights come from the caller.
    }

    @Override
    public void commit() throws IOException {
        try {
            session.commit();
        } catch (SQLException e) {
            throw new IOException(SqlProblems.translate(e));
        }
    }

    @Override
    public void rollback() throws IOException {
        try {
            session.rollback();
        } catch (SQLException e) {
            throw new IOException(SqlProblems.translate(e));
        }
    }
}
