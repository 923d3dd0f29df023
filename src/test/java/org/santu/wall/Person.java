package org.santu.wall;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.santu.access.Permission;
import org.santu.access.Role;
import org.santu.access.Scope;

/**
 * An account of the test.
 *
 * @param password null for a visitor without an account
 */
record Person(String username, String password, Role role, String region) {

    /** Whoever comes along, where the operator lets them in. */
    static Person visitor() {
        return new Person("anonymous", null, Role.VIEWER, "");
    }

    boolean isVisitor() {
        return password == null;
    }

    Scope scope() {
        Scope scope = new Scope(region, role.clearance());
        return isVisitor() ? scope.publicEdition() : scope;
    }

    boolean may(Permission permission) {
        return role.permissions().contains(permission);
    }

    String authorization() {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return isVisitor() ? "a visitor" : role.code() + " of " + (region.isEmpty() ? "everything" : region);
    }
}
