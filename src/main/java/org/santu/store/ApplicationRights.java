package org.santu.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.santu.problem.SantuException;

/**
 * What the application's role may do with tables that another role owns: read and write rows, nothing else, and of a table that
 * only grows (it has the trigger {@code append_only}) neither change nor remove any. Given anew after every migration, so that a
 * new table cannot be forgotten.
 */
public final class ApplicationRights implements Callback {
    private static final String APPEND_ONLY = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid
            WHERE c.relnamespace = 'santu'::regnamespace AND t.tgname = 'append_only'""";

    private final String role;

    /** @param role name of the application's role: letters, digits and underscores */
    public ApplicationRights(String role) {
        if (!role.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new SantuException("SANTU-DATABASE-ROLE-NAME", role);
        }
        this.role = '"' + role + '"';
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-DATABASE-RIGHTS", role, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String getCallbackName() {
        return "rights of the application";
    }

    /** Gives the rights; may be repeated. */
    void grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA santu, layer TO " + role);
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA santu, layer TO " + role);
            statement.execute("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA santu, layer TO " + role);
            List<String> growing = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(APPEND_ONLY)) {
                while (rows.next()) {
                    growing.add(rows.getString(1));
                }
            }
            for (String table : growing) {
                statement.execute("REVOKE UPDATE, DELETE, TRUNCATE ON " + table + " FROM " + role);
            }
        }
    }
}
