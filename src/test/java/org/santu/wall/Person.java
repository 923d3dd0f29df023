package org.santu.wall;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.santu.access.Permission;
import org.santu.access.Role;
import org.santu.access.Scope;

/** An account of the test. */
record Person(String username, String password, Role role, String region) {

    Scope scope() {
        return new Scope(region, role.clearance());
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
        return role.code() + " of " + (region.isEmpty() ? "everything" : region);
    }
}
