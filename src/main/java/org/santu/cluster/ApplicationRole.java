package org.santu.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.santu.problem.SantuException;

/**
 * The role under which the application works: it owns nothing and is no superuser. Made at every start where it is missing, so
 * that a home of an older Santu gets it too.
 */
final class ApplicationRole {
    static final String NAME = "santu_app";

    private ApplicationRole() {}

    /** @param url of Santu's database */
    static void ensure(String url, Credentials superuser, Credentials application) {
        try (Connection connection = DriverManager.getConnection(url, superuser.username(), superuser.password());
                Statement statement = connection.createStatement()) {
            boolean known;
            try (ResultSet row =
                    statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + application.username() + "'")) {
                known = row.next();
            }
            // Our own passwords have letters and digits only.
            statement.execute((known ? "ALTER" : "CREATE") + " ROLE " + application.username()
                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                    + application.password() + "'");
            // So that a large load can be written to disk before its commit asks for it.
            statement.execute(
                    "DO $$ BEGIN IF current_setting('server_version_num')::int >= 150000 THEN GRANT pg_checkpoint TO "
                            + ClusterSetup.OWNER + ", " + application.username() + "; END IF; END $$");
            statement.execute("GRANT CONNECT ON DATABASE " + ClusterSetup.DATABASE + " TO " + application.username());
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-CLUSTER-ROLE", String.valueOf(e.getMessage()));
        }
    }
}
