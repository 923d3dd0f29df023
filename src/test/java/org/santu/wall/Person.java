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
 * @param token by which they call where a token may, null to call by password always
 */
record Person(String username, String password, Role role, String region, String token) {

    /** Whoever comes along, where the operator lets them in. */
    static Person visitor() {
        return new Person("anonymous", null, Role.VIEWER, "", null);
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

    /** The token, except at what a token never opens: the account itself. */
    String authorization(String path) {
        return token == null || path.startsWith("/api/my/") ? authorization() : "Bearer " + token;
    }

    String authorization() {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return isVisitor()
                ? "a visitor"
                : (token == null ? "" : "token of ") + role.code() + " of "
                        + (region.isEmpty() ? "everything" : region);
    }
}
