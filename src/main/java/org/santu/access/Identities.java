package org.santu.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account belongs to whom at the identity provider, in table {@code santu.account_identity}. Safe for concurrent use. */
@Repository
class Identities {
    private final JdbcClient database;

    Identities(JdbcClient database) {
        this.database = database;
    }

    /** @param managed whether role and region follow the provider */
    record Identity(String username, boolean managed) {}

    Optional<Identity> find(String issuer, String subject) {
        return database.sql("select username, managed from santu.account_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, number) -> new Identity(row.getString("username"), row.getBoolean("managed")))
                .optional();
    }

    /** @return false when the account is somebody else's there already */
    boolean bind(String issuer, String subject, String username, boolean managed) {
        return database.sql("insert into santu.account_identity (issuer, subject, username, managed)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(issuer, subject, username, managed)
                        .update()
                == 1;
    }

    /** @return whether the account was bound to anybody */
    boolean unbind(String username) {
        return database.sql("delete from santu.account_identity where username = ?")
                        .param(username)
                        .update()
                > 0;
    }
}
