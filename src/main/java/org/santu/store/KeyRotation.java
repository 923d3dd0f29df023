package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.santu.store.seal.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts all sensitive values under a new key while the work goes on; broken off, it goes on where it was. The old key stays in the
 * file, since older backups need it.
 */
@Component
public class KeyRotation {
    /** Longer than other processes take to notice a new key. */
    private static final long PAUSE_MILLIS = 1500;

    private final OwnerDatabase owner;
    private final DataSource dataSource;
    private final Catalog catalog;
    private final Sealer sealer;
    private final AuditLog audit;

    /** @param owner where there is none, the application's own role owns the tables */
    public KeyRotation(
            ObjectProvider<OwnerDatabase> owner,
            DataSource dataSource,
            Catalog catalog,
            Sealer sealer,
            AuditLog audit) {
        this.owner = owner.getIfAvailable(() -> dataSource::getConnection);
        this.dataSource = dataSource;
        this.catalog = catalog;
        this.sealer = sealer;
        this.audit = audit;
    }

    /**
     * What is left.
     *
     * @param left rows and journal entries by layer that are not under the key in use
     * @param key name of the key in use
     */
    public record State(Map<String, Long> left, String key) {
        public boolean isDone() {
            return left.values().stream().allMatch(count -> count == 0);
        }
    }

    /**
     * Makes a new key, unless an earlier rotation is to be finished, and seals everything with it.
     *
     * @param progress told layer and written rows
     * @return what is left: nothing, unless values cannot be opened
     */
    public State rotate(ObjLongConsumer<String> progress) {
        SealRegister.check(dataSource, sealer.keys());
        boolean unfinished = sealer.keys().fingerprints().size() > 1 && !state().isDone();
        if (!unfinished) {
            sealer.keys().addKey();
            SealRegister.check(dataSource, sealer.keys());
            pause();
        }
        audit.record("santu", AuditAction.KEY_ROTATED, sealer.keys().currentId(), Map.of("resumed", unfinished));
        for (LayerDeclaration layer : catalog.layers()) {
            seal(layer, progress);
        }
        return state();
    }

    /** Counts what is not under the key in use. */
    public State state() {
        Map<String, Long> left = new TreeMap<>();
        try (Connection connection = owner.open()) {
            for (LayerDeclaration layer : catalog.layers()) {
                left.put(layer.name(), new Resealing(connection, new LayerSeals(layer, sealer)).countLeft());
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
        return new State(left, sealer.keys().currentId());
    }

    /**
     * Gives a key up that is lost for good: what it sealed stays hidden, everything else goes on.
     *
     * @throws SantuException SANTU-KEYS-UNKNOWN when no value was sealed with it
     */
    public void giveUp(String key) {
        try (Connection connection = owner.open();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE santu.seal_key SET given_up = true WHERE id = ?")) {
            update.setString(1, key);
            if (update.executeUpdate() == 0) {
                throw new SantuException("SANTU-KEYS-UNKNOWN", key);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
        audit.record("santu", AuditAction.KEY_ROTATED, key, Map.of("given-up", true));
    }

    private void seal(LayerDeclaration layer, ObjLongConsumer<String> progress) {
        LayerSeals seals = new LayerSeals(layer, sealer);
        try (Connection connection = owner.open()) {
            long written;
            do {
                written = new Resealing(connection, seals).run();
                if (written > 0) {
                    progress.accept(layer.name(), written);
                }
                // A row that somebody wrote under the old key meanwhile is found by the next round.
            } while (written > 0);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
