package org.santu.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.santu.testing.TestDatabase;

/** A database of its own with the {@linkplain SampleLayer sample layer}, where the application has the rights that it has in life. */
final class SampleDatabase implements AutoCloseable {
    final TestDatabase database = TestDatabase.create();
    final Stores stores = new Stores(database.dataSource(), SampleLayer.CATALOG);

    SampleDatabase() throws SQLException {
        StoreSchema.migrate(database.dataSource(), SampleLayer.CATALOG);
        try (Connection owner = connection()) {
            new ApplicationRights(database.application().username()).grant(owner);
        }
    }

    /** Of the owner. */
    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value of the first row. */
    String ask(String sql) throws SQLException {
        return list(sql).get(0);
    }

    /** The first value of each row. */
    List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() {
        database.close();
    }
}
