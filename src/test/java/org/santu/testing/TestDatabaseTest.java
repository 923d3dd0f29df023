package org.santu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void aFreshDatabaseIsMigratedAndHasPostgis() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            assertThat(text(database.dataSource(), "SELECT PostGIS_Lib_Version()"))
                    .startsWith("3.");
            assertThat(text(database.dataSource(), "SELECT count(*)::text FROM flyway_schema_history WHERE success"))
                    .isNotEqualTo("0");
        }
    }

    @Test
    void whatOneDatabaseGetsTheOtherDoesNotSee() throws SQLException {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            try (Connection connection = one.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE layer.only_here (id int)");
            }
            assertThat(text(other.dataSource(), "SELECT to_regclass('layer.only_here')::text"))
                    .isNull();
        }
    }

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        assertThat(text(TestDatabase.shared().dataSource(), "SELECT current_setting('is_superuser')"))
                .isEqualTo("off");
    }

    private static String text(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
