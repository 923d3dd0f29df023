package org.santu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.access.Caller;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditCheck;
import org.santu.audit.AuditLog;
import org.santu.audit.AuditTrail;
import org.santu.testing.TestDatabase;

/** Whoever gets hold of the application's connection can do what the application does, and no more. */
class DatabaseRolesTest {
    private static SampleDatabase sample;
    private static HikariDataSource application;

    @BeforeAll
    static void partTheRoles() throws SQLException {
        sample = new SampleDatabase();
        TestDatabase database = sample.database;
        application = new HikariDataSource();
        application.setJdbcUrl(database.url());
        application.setUsername(database.application().username());
        application.setPassword(database.application().password());
        application.setMaximumPoolSize(3);
    }

    @AfterAll
    static void close() {
        application.close();
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE layer.sample",
                "ALTER TABLE layer.sample ADD COLUMN x text",
                "ALTER TABLE layer.sample DISABLE TRIGGER ALL",
                "ALTER TABLE santu.audit DISABLE TRIGGER append_only",
                "TRUNCATE layer.sample",
                "CREATE TABLE layer.x (id int)",
                "CREATE TABLE santu.x (id int)",
                "CREATE TABLE public.x (id int)",
                "CREATE OR REPLACE FUNCTION santu.mask_name(value text) RETURNS text LANGUAGE sql AS 'SELECT value'",
                "UPDATE santu.journal SET actor = 'nobody'",
                "SET santu.sealing = 'on'; UPDATE santu.journal SET actor = 'nobody'",
                "DELETE FROM santu.journal",
                "UPDATE santu.audit SET actor = 'nobody'",
                "DELETE FROM santu.audit",
                "TRUNCATE santu.audit",
                "DELETE FROM santu.change_summary",
                "SELECT * FROM pg_authid",
                "SELECT pg_read_file('/etc/passwd')",
                "COPY (SELECT 1) TO PROGRAM 'id'",
                "COPY (SELECT 1) TO '/tmp/santu-must-not-be'",
                "CREATE EXTENSION dblink",
                "CREATE ROLE friend SUPERUSER",
                "SET ROLE santu",
                "SET session_replication_role = replica",
                "DELETE FROM flyway_schema_history",
                "SELECT lo_import('/etc/passwd')"
            })
    void whatIsNotItsWorkIsRefused(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = application.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner|SANTU-|must be superuser|not allowed).*");
    }

    @Test
    void changingARowThatSaysItIsOnlySealedStillCounts() throws SQLException {
        Stores stores = new Stores(application, SampleLayer.CATALOG);
        UUID id = stores.open(Caller.system()).edits("sample").insert(Map.of("region_code", "139921", "people", 1L));
        try (Connection connection = application.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("SET santu.sealing = 'on'");
            sql.execute("UPDATE layer.sample SET people = 9 WHERE id = '" + id + "'");
            sql.execute("RESET santu.sealing");
        }
        assertThat(new Journal(stores).history(Caller.system(), "sample", id)).hasSize(2);
    }

    @Test
    void theWorkOfTheApplicationGoesOn(@TempDir Path home) {
        Stores stores = new Stores(application, SampleLayer.CATALOG);
        new BulkLoader(stores)
                .insert(
                        Caller.system(),
                        SampleLayer.LAYER,
                        List.of(Map.<String, Object>of("region_code", "139921", "id_number", "139921199001011234"))
                                .iterator());
        FeatureEdits edits = stores.open(Caller.system()).edits("sample");
        UUID id = edits.insert(Map.of("region_code", "139921", "people", 1L));
        edits.update(id, 1, Map.of("people", 2L));
        edits.delete(id, 2);
        assertThat(new Journal(stores).history(Caller.system(), "sample", id)).hasSize(3);

        AuditAnchor anchor = new AuditAnchor(home);
        new AuditLog(application, anchor).record("somebody", AuditAction.PRINT, "x", Map.of());
        assertThat(new AuditCheck(application, new AuditTrail(application), anchor)
                        .check()
                        .isWhole())
                .isTrue();
    }
}
