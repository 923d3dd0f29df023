package org.santu.access;

import java.util.Objects;

/**
 * Somebody who may sign in.
 *
 * @param username unique without regard to case
 * @param role what they may do
 * @param regionPrefix the region they may see, empty for all
 */
public record Account(String username, Role role, String regionPrefix) {

    public Account {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(regionPrefix, "regionPrefix");
    }

    /** What the store is told about this account. */
    public Caller caller() {
        return new Caller(username, new Scope(regionPrefix, role.clearance()), role.permissions());
    }
}
