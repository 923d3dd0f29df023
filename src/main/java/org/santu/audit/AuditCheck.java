package org.santu.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * Walks the chain from its beginning: no number is missing, each entry has the hash of its content and of the entry before, and
 * the entry that the anchor remembers is there and is the same.
 */
@Component
public class AuditCheck {
    private final DataSource dataSource;
    private final AuditTrail trail;
    private final AuditAnchor anchor;

    public AuditCheck(DataSource dataSource, AuditTrail trail, AuditAnchor anchor) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.anchor = anchor;
    }

    /**
     * Checks the whole log; memory does not grow with it.
     *
     * @throws SantuException SANTU-AUDIT-ANCHOR when the anchor cannot be read
     */
    public AuditVerdict check() {
        // Read first: entries that come in meanwhile are later than the anchor, not missing behind it.
        Optional<AuditAnchor.Held> held = findHeld();
        Walk walk = new Walk(held);
        trail.forEach(AuditFilter.everything(), walk::step);
        return walk.end();
    }

    private Optional<AuditAnchor.Held> findHeld() {
        try (Connection connection = dataSource.getConnection()) {
            Optional<AuditAnchor.Held> held = anchor.find(connection);
            if (held.isEmpty() && anchor.knowsAny()) {
                throw new SantuException("SANTU-AUDIT-OTHER-CHAIN");
            }
            return held;
        } catch (IOException | SQLException e) {
            throw new SantuException(e, "SANTU-AUDIT-ANCHOR", String.valueOf(e.getMessage()));
        }
    }

    private static final class Walk {
        private final Optional<AuditAnchor.Held> held;
        private long entries;
        private long lastSequence;
        private String lastHash = "";
        private String problem;
        private long problemSequence;

        Walk(Optional<AuditAnchor.Held> held) {
            this.held = held;
        }

        void step(AuditEntry entry) {
            entries++;
            if (problem != null) {
                return;
            }
            if (entry.sequence() != lastSequence + 1) {
                fail("SANTU-AUDIT-MISSING", lastSequence + 1);
            } else if (lastSequence > 0 && !entry.previous().equals(lastHash)
                    || !entry.hash().equals(AuditHash.of(entry))) {
                fail("SANTU-AUDIT-CHANGED", entry.sequence());
            } else if (held.filter(known -> known.sequence() == entry.sequence()
                            && !known.hash().equals(entry.hash()))
                    .isPresent()) {
                fail("SANTU-AUDIT-REWRITTEN", entry.sequence());
            } else {
                lastSequence = entry.sequence();
                lastHash = entry.hash();
            }
        }

        AuditVerdict end() {
            if (problem == null
                    && held.filter(known -> known.sequence() > lastSequence).isPresent()) {
                fail("SANTU-AUDIT-CUT-OFF", lastSequence + 1);
            }
            if (problem == null && entries == 0) {
                fail("SANTU-AUDIT-CUT-OFF", 1);
            }
            return new AuditVerdict(entries, lastHash, problem, problemSequence);
        }

        private void fail(String code, long sequence) {
            problem = code;
            problemSequence = sequence;
        }
    }
}
