package org.santu.access;

import java.util.Objects;
import java.util.Set;

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

    /** What this account may do; read-only. */
    public Set<Permission> permissions() {
        return role.permissions(regionPrefix);
    }

    /** What the store is told about this account. */
    public Caller caller() {
        return new Caller(username, new Scope(regionPrefix, role.clearance()), permissions());
    }
}
