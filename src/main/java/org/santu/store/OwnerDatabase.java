package org.santu.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of the role that owns the tables: for migrations and for sealing old rows anew, nothing else. */
@FunctionalInterface
public interface OwnerDatabase {
    Connection open() throws SQLException;
}
