package org.santu.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.santu.problem.SantuException;
import org.santu.problem.sql.DatabaseState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down who did what. An entry stands as soon as {@link #record} returns, whatever becomes of the work that it is about.
 *
 * <p>Each call is a transaction of its own on a connection of its own, so call it outside of an open one: before values are
 * shown or sent, after something has been written. Safe for concurrent use, also by several processes: the database gives
 * number, moment and hash, one writer at a time.
 */
@Component
public class AuditLog {
    /** The detail that names the region which an entry concerns; auditors of that region see the entry. */
    public static final String REGION = "region";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final String STATEMENT_TIMEOUT = "57014";

    private final DataSource dataSource;
    private final AuditAnchor anchor;

    public AuditLog(DataSource dataSource, AuditAnchor anchor) {
        this.dataSource = dataSource;
        this.anchor = anchor;
    }

    /**
     * Appends an entry, with the address of the request under way where there is one.
     *
     * @param actor user name of who does it
     * @param subject what it is done to, such as {@code household/018f...} or a user name; may be empty
     * @param details texts, numbers, lists and maps of them, never a value that is to be kept secret; {@link #REGION} is the
     *     code of the region that the entry concerns, null or empty for the whole
     * @throws SantuException SANTU-AUDIT-BUSY when it cannot be written just now, SANTU-AUDIT-DATABASE when it cannot at all:
     *     then what it is about must not happen either
     */
    public void record(String actor, AuditAction action, String subject, Map<String, ?> details) {
        Object region = details.get(REGION);
        String sql = "INSERT INTO santu.audit (actor, action, subject, region_code, address, details)"
                + " VALUES (?, ?, ?, nullif(?, ''), ?, ?) RETURNING seq, hash";
        try (Connection connection = dataSource.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, AuditText.clean(actor));
                statement.setString(2, action.code());
                statement.setString(3, AuditText.clean(subject));
                statement.setString(4, region == null ? null : AuditText.clean(region.toString()));
                statement.setString(5, AuditText.clean(address()));
                statement.setString(6, AuditText.json(details));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    anchor.drop(connection, row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
                }
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** To try again helps only where the database is out of reach or taken; anything else is ours, and the log has it. */
    private static SantuException problem(SQLException e) {
        boolean slow = DatabaseState.of(e).equals(STATEMENT_TIMEOUT);
        if (slow || DatabaseState.isUnreachable(e) || DatabaseState.isContended(e)) {
            return new SantuException(e, "SANTU-AUDIT-BUSY");
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("The audit log could not be written, number {}", number, e);
        return new SantuException(e, "SANTU-AUDIT-DATABASE", number).with("number", number);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
