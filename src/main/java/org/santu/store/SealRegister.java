package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.santu.problem.SantuException;
import org.santu.store.seal.SealKeys;

/** What the database knows of the keys: their names, so that nobody goes on with a new key where the old one was lost. */
final class SealRegister {
    private SealRegister() {}

    /**
     * Compares the keys at hand with those that this database was sealed with, and enters new ones.
     *
     * @throws SantuException SANTU-KEYS-MISSING when one is missing or is another one of the same name
     */
    static void check(DataSource dataSource, SealKeys keys) {
        Map<String, String> present = keys.fingerprints();
        TreeSet<String> missing = new TreeSet<>();
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT id, fingerprint FROM santu.seal_key WHERE NOT given_up");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getString(2).equals(present.get(rows.getString(1)))) {
                        missing.add(rows.getString(1));
                    }
                }
            }
            if (!missing.isEmpty()) {
                throw new SantuException(
                        "SANTU-KEYS-MISSING",
                        String.join(", ", missing),
                        keys.path().toString());
            }
            enter(connection, present);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static void enter(Connection connection, Map<String, String> present) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO santu.seal_key (id, fingerprint) VALUES (?, ?) ON CONFLICT (id) DO NOTHING")) {
            for (Map.Entry<String, String> key : present.entrySet()) {
                insert.setString(1, key.getKey());
                insert.setString(2, key.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
