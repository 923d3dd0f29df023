package org.santu.access;

import java.time.Instant;

/**
 * An account as the database keeps it.
 *
 * @param fullName name of the person, may be empty
 * @param enabled whether it may sign in
 * @param passwordHash with its algorithm in front
 * @param passwordGiven whether somebody else than its owner has set the password
 * @param passwordAt since when the password is the present one
 * @param signedInAt the last time, null for never
 * @param blockedUntil null unless too many attempts have failed
 */
record StoredAccount(
        Account account,
        String fullName,
        boolean enabled,
        String passwordHash,
        boolean passwordGiven,
        Instant passwordAt,
        Instant signedInAt,
        Instant blockedUntil) {

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return account.username();
    }
}
